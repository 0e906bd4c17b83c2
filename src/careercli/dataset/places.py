"""The closed list of the kinds of place where a career is practised: what comparing and filtering
settings rest on.

A setting has one place, the one where most of its hours are spent.
"""

from __future__ import annotations

PLACES: dict[str, str] = {
    "home": "one's own home",
    "clients-home": "other people's homes",
    "office": "an office",
    "hospital": "a hospital",
    "clinic": "a clinic or a medical or dental office",
    "care-home": "a nursing home, shelter or group home",
    "laboratory": "a laboratory",
    "school": "a school or day care",
    "college": "a college or university",
    "library-museum": "a library, archive or museum",
    "shop": "a shop, bank branch or service counter",
    "restaurant": "a restaurant, bar or kitchen",
    "hotel-leisure": "a hotel, casino, park or place of entertainment",
    "salon-gym": "a salon, spa, gym or sports ground",
    "factory": "a factory floor",
    "workshop": "a workshop or garage",
    "construction-site": "a construction site",
    "mine-well": "a mine, quarry, or oil or gas field",
    "plant": "a power, water or chemical plant",
    "warehouse": "a warehouse, dock or yard",
    "vehicle": "a road vehicle or train",
    "ship": "a ship or boat, or under water",
    "aircraft": "an aircraft or airport",
    "farm": "a farm, ranch or greenhouse",
    "outdoors": "outdoors: streets, forests, parks, other land",
    "studio-stage": "a studio, stage or film set",
    "public-building": "a court, police or fire station, or other public building",
    "prison": "a prison or jail",
    "worship": "a place of worship or a funeral home",
    "military-base": "a military base or theater of operations",
    "client-site": "customers' workplaces",
}
"""The kinds of place by their keys, each in plain words."""
