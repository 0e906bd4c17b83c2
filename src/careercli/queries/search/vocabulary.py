"""Everyday words of health and illness, and what pages of health careers say for them.

Each line has words and phrases as people say them, a colon, and the words to look for beside them.
It is a table of English, by topics; what a single career is called belongs into its aliases.
"""

from __future__ import annotations

EVERYDAY = """
# whom it is about
kid, kids, child, children, childhood, youngster, toddler, preschooler, schoolchild: child,
    children, pediatric
baby, babies, infant, infants, newborn, newborns: newborn, infant, baby, pediatric
teen, teenager, adolescent, youth: adolescent, teenager
old people, old person, elderly, senior, seniors, senior citizen, grandma, grandmother, grandpa,
    grandfather, granny,
    grandparents, aging, aged: older, geriatric, elderly
grown up, grown ups, grownup: adult
woman, women, lady, ladies, female, girl: woman, women
man, men, male, guy, boy: man, men, male
mom, mother, mum, mothers: mother, pregnancy
pregnant, expecting, maternity, morning sickness: pregnancy, pregnant
athlete, athletes, athletic, sporty, runners, soccer, football, basketball, rugby, gymnast,
    marathon, gym: athlete, sports
patient, patients: patient
pet, pets, puppy, kitten, dog, cat, horse: animal, veterinary
doctor, doctors, doc, docs, dr, medic: doctor, physician
physician, physicians: physician, doctor
specialist, specialists: specialist
surgeon, surgeons: surgeon
shrink: psychiatry, psychiatrist
dead people, dead body, dead bodies, corpse, corpses, cadaver, body bag: autopsy, dead
murder, murders, homicide, killing, killed: homicide, autopsy
# parts of the body
heart, cardiac: heart, cardiac
lung, lungs, breathing, breathe, breath, breathless, pulmonary: lung, breathing, pulmonary
kidney, kidneys, renal: kidney, renal
liver, hepatic, jaundice, cirrhosis: liver, hepatitis
gallbladder, gall bladder, gallstones, gallstone: gallbladder
appendix, burst appendix, appendicitis: appendix, appendicitis
pancreas, pancreatitis: pancreas
spleen: spleen
bladder, bladders: bladder
thyroid, goiter: thyroid
skin: skin
brain, head: brain
nerve, nerves, nervous system: nerve, nervous
belly, tummy, abdomen, stomach, gut, guts: stomach, abdomen, abdominal, bowel
bowel, bowels, intestine, intestines, colon: bowel, colon
bottom, butt, backside, anus, anal, rear end: anus, rectum, anal
back, spine, spinal, backbone: back, spine
bone, bones, skeleton: bone
joint, joints: joint
knee, knees: knee
tooth, teeth: tooth, teeth
gum, gums: gum, gums
mouth, oral: mouth, oral
jaw, jaws: jaw
eye, eyes, eyesight, vision, sight: eye, vision, sight
ear, ears, hearing, deaf, deafness: ear, hearing
nose, nasal, nostril, sinus, sinuses: nose, sinus, nasal
throat, tonsil, tonsils: throat, tonsils
foot, feet, toe, toes, toenail, toenails, heel, heels, ankle, ankles: foot, feet
private parts, genitals, penis, testicle, testicles: reproductive, testicular, penis
womb, uterus: uterus
privates, vagina, vaginal: vagina
breast, breasts, boob, boobs: breast
vein, veins: vein
artery, arteries, blood vessel, blood vessels, circulation: artery, vessel, circulation
gland, glands, hormone, hormones, hormonal: hormone, gland
muscle, muscles: muscle
pee, peeing, urine, urinate, urinating, wee, urinary: urine, urinary, bladder
poop, pooping, poo, stool: stool, bowel
period, periods, menstruation, menstrual: periods, menstrual
leg, legs: leg, limb
hand, hands, finger, fingers, wrist, wrists, thumb: hand, fingers
shoulder, shoulders, elbow, elbows, hip, hips: shoulder, elbow, hip
face, facial, cheek, chin: face, facial
prostate: prostate
rear, rectum, rectal: rectum, rectal
# complaints
ulcer, ulcers: ulcer
fever, fevers: fever
blood thinner, blood thinners: anticoagulant, blood thinner
paralyzed, paralysis, paralysed: spinal cord, weakness
breakdown, burnout, stress, stressed: stress, mental
eating disorder, anorexia, bulimia: eating disorder
ache, aches, achy, aching, sore, hurt, hurts, hurting, pain, painful: pain
sick, ill, unwell, sickness: sick, illness, disease
illness, illnesses, disease, diseases, disorder, disorders: disease, disorder, illness
broken bone, broken bones, broken leg, broken arm, broken wrist, broken hip, broke my leg, broke my
    arm: fracture, broken bone
fracture, fractures, fractured: fracture, broken bone
sprain, sprained, strain, acl, torn ligament, meniscus, rotator cuff: ligament, sprain, torn
torn, tear, tears: torn
disc, discs, disk, disks, slipped disc, slipped disk, herniated disc: disk, disks, spine
crooked spine, scoliosis, curved spine, hunchback: scoliosis, spine
dislocated, dislocation: dislocated, joint
heart attack, cardiac arrest: heart attack, coronary
cholesterol, clogged arteries: cholesterol, coronary
heartbeat, irregular heartbeat, palpitations, racing heart: rhythm, arrhythmia
high blood pressure, blood pressure, hypertension: blood pressure, hypertension
chest pain: chest pain
stroke, strokes: stroke
high blood sugar, blood sugar, diabetic: diabetes, glucose
overweight, obese, obesity, fat, lose weight, weight loss: obesity, weight
tumor, tumors, growth, lump, lumps: tumor, lump
cancer, cancers, malignancy: cancer
zit, zits, pimple, pimples, spots: acne
mole, moles, birthmark: mole, melanoma
rash, rashes, itch, itchy, itching, hives: rash, itch, hives
runny nose, itchy eyes, watery eyes: pollen, allergy, hay fever
hay fever, sneeze, sneezing, pollen: pollen, allergy, hay fever
allergy, allergies, allergic: allergy, allergic
flu, influenza, cold, colds: virus, flu
cough, coughs, coughing: cough, lung
covid, coronavirus, pandemic, epidemic: virus, outbreak, infection
tropical, malaria, parasite, parasites, tuberculosis: infection, tropical
sting, stings, bee sting, bee stings, wasp: allergy, sting
nut, nuts, peanut, peanuts, shellfish, shrimp, gluten, lactose, milk allergy: food allergy, peanut
superbug, superbugs: resistant, infection
germ, germs, bug, bugs, virus, viruses, bacteria: virus, bacteria, infection
aids, std, stds, sti, stis, venereal: HIV, sexually transmitted
heartburn, acid reflux, indigestion: reflux, heartburn
vomit, vomiting, throw up, throwing up, nausea, diarrhea, constipation, constipated: bowel, stomach,
    nausea
piles: hemorrhoids
forgetful, forgetting, forgets, memory, memory loss, alzheimer, alzheimers, senile: memory, dementia
dizzy, dizziness, vertigo, balance: dizziness, vertigo, balance
headache, headaches, migraine, migraines: headache, migraine
having fits, seizure, seizures, convulsion, convulsions: seizure, epilepsy
shaking, shaky, tremor, tremors: tremor
sad, sadness, depressed, depression, suicidal: depression
anxious, anxiety, worried, worry, panic: anxiety
crazy, insane, insanity, madness, mad, hearing voices: psychosis, mental illness
adhd, hyperactive: ADHD, attention
autism, autistic: autism, developmental
bipolar, mania, schizophrenia, psychotic: psychosis, bipolar
trauma, ptsd: trauma
feelings, emotions, emotional, mood, moods: mood, mental
addict, addicts, addicted, alcoholic, drunk, drug abuse, drug addict, rehab: addiction
sleepless, insomnia, snore, snoring: sleep
blind, blindness, glasses, nearsighted, shortsighted, blurry, blurred: vision, sight
toothache, cavity, cavities, tooth decay, rotten teeth: cavities, decay, filling
crooked teeth, bad bite, overbite, underbite, buck teeth,
    straighten teeth, straight teeth, teeth straightened: braces, aligners, teeth
false teeth, fake teeth, missing teeth, no teeth: denture, missing teeth
arthritis, rheumatic, rheumatism: arthritis
blood clot, blood clots, clot, clots: clot, thrombosis
bleed, bleeding: bleeding
scar, scars: scar, reconstruction
burn, burns, burned, burnt: burn
wrinkle, wrinkles, botox, filler, fillers: cosmetic, wrinkles
beauty, looks better, look better: cosmetic
bald, balding, baldness: hair
infertile, infertility, trouble conceiving, get pregnant, ivf: infertility, fertility
impotence, impotent, viagra, erectile, erectile dysfunction: erectile, sexual
leak, leaking, incontinence, wet the bed, bed wetting, bedwetting: leakage, incontinence
swollen, swelling, puffy: swelling
numb, numbness, tingling, pins and needles: numbness, nerve
victim, victims: injury, trauma
gunshot, stabbing, stabbed, shot wound, bullet: gunshot, trauma, wound
accident, accidents, crash, car crash, wreck: trauma, injury, emergency
injury, injuries, injured, wound, wounds, wounded: injury, wound
antidepressant, antidepressants, prozac: depression, drug
antibiotic, antibiotics, penicillin: antibiotics
shot, shots, jab, jabs, vaccine, vaccines, vaccination, immunization: vaccine, vaccines, injection
poison, poisoned, poisoning: poisoning, overdose
overdose, overdoses: overdose
# what is done
laser, lasers: laser
monitor, monitors: monitor
surgery, surgeries, operate, operates, operating, operation, operations: surgery, operation,
    operates
cut open, cuts open, cutting open: surgery, operation
remove, removes, removal, removing, take out, takes out: remove, removal
checkup, checkups, check up, check ups, physical exam, annual physical: checkup, preventive,
    screening
fix, fixes, fixing, repair, repairs, mend: repair, treat
pill, pills, drug, drugs, medication, medications, tablets: drug, medication
med school, med schools, medical school: medical school
med student, med students, medical student: medical student
chemo, chemotherapy: chemotherapy
put to sleep, puts to sleep, put you to sleep, puts you to sleep, puts people to sleep, put people
    to sleep,
        knock out, knocks out, knock you out, asleep for surgery, asleep during surgery: anesthesia,
    unconscious
anesthetic, sedation, sedate, numbing: anesthesia
xray, xrays, x ray, x rays, scan, scans, scanning: imaging, x, scan, MRI
ekg, ecg: ECG, electrocardiogram
sonogram, ultrasounds: ultrasound
blood test, blood tests, lab test, lab tests, lab work, lab: laboratory
give birth, giving birth, birth, births, childbirth,
    deliver babies, delivers babies, delivering babies, delivery: birth, labor, delivery
c section, c sections, csection: cesarean
colostomy, colostomy bag, ostomy, stoma: stoma, stomas, colostomy
abortion, miscarriage: pregnancy
birth control, the pill, iud: contraception
pap smear, pap test, smear test: cervical, pap
hip replacement, knee replacement, new hip, new knee: joint replacement, replacement
nose job, facelift, face lift, boob job, tummy tuck, plastic surgery, cosmetic surgery, liposuction:
    cosmetic
transplants, transplant, organ donor: transplant
pacemaker, pacemakers: pacemaker, devices
stent, stents: stent
false hip: replacement
tooth pulled, pull teeth, pulls teeth, pull tooth, pulling teeth: extraction, extract, remove
invisalign, retainer, retainers, clear braces: aligners, braces
veneer, veneers, crown, crowns, cap: crown
teeth cleaning, clean teeth: cleaning
realign, realigns, realignment: adjustment, manipulation, reposition
crack, cracks, cracking, adjust, adjusts, adjustment, adjustments: adjustment, manipulation,
    adjusting
herb, herbs, herbal, botanical, botanicals, natural, remedy, remedies, holistic, alternative
    medicine, homeopathic,
    homeopathy: herbs, naturopathic, supplements
therapy, counseling, talk therapy: psychotherapy, therapy
autopsies, autopsy, post mortem, postmortem: autopsy, postmortem
cause of death, death, deaths, died, die, dying: death, died
crime, crimes, crime scene, csi: investigation, forensic
court, courtroom, trial, testify, testifies: court, testify, testimony
microscope, microscopes, slides, biopsy, biopsies: microscope, biopsy, slides, tissue
# where and how
video, video call, video calls, zoom, skype, facetime, webcam, online, internet, over the internet,
    remote, remotely,
    from home, virtual, by phone: video, telemedicine, online
er, a and e, a e, emergency room, ambulance, ambulances, urgent care, paramedics: emergency
icu, intensive care, ventilator, ventilators, life support: intensive care
nursing home, nursing homes, retirement home, care home: nursing home
factory, factories, office workers, construction site, on the job, workplace, at work: workplace,
    occupational
smoking, smoker, smokers, cigarettes: smoking
adrenaline, fast paced, fast pace, action: emergency, shifts
ward, wards, admitted, inpatient: admitted, inpatient
morgue, mortuary, coroner, coroners: autopsy, morgue, coroner
team, teams, sideline, game, games, match: team, sideline
# more complaints and conditions, by part of the body
angina, chest tightness: chest pain, coronary
heart failure, weak heart, enlarged heart: heart failure
heart murmur, murmur, heart valve, leaky valve: valve
afib, atrial fibrillation, skipped beats, fast pulse: atrial fibrillation, rhythm
heart defect, hole in the heart: congenital, heart
spider veins, varicose veins: varicose, veins
cold hands, cold feet, poor circulation: circulation, Raynaud
bronchitis, pneumonia, wheezing, wheeze, inhaler, copd, emphysema, oxygen: lung, asthma, COPD
cystic fibrosis: cystic fibrosis, lung
sleep apnea, apnea, cpap: sleep apnea, sleep
tired, fatigue, exhausted, weakness: fatigue, anemia
iron, low iron, anemic: anemia, iron
bruise, bruising, hemophiliac: bleeding, clotting
leukaemia, leukemia, lymphoma, myeloma: leukemia, lymphoma
ulcerative colitis, colitis, crohns, crohns disease, ibs, celiac, coeliac: colitis, bowel
stomach ulcer, stomach ulcers, heart burn, bloating, gas pains: stomach, reflux
hepatitis, fatty liver: hepatitis, liver
colon polyps, polyp, polyps, colonoscopies: polyps, colonoscopy
blood in stool, bloody stool: bleeding, colonoscopy
fistula, fissure, abscess: fistula, abscess
hernia, hernias: hernia
kidney stone, kidney stones, passing a stone: kidney stone, stones
protein in urine, blood in urine, kidney infection, uti, utis, urinary infection: urine, urinary
dialysis machine, kidney failure: dialysis, kidney
enlarged prostate, prostate exam: prostate
circumcision, foreskin, low testosterone, testosterone: male, testosterone
menopause, hot flashes, hot flushes: menopause
cyst, cysts, fibroid, fibroids, endometriosis, pcos: ovarian, fibroids, endometriosis
hysterectomy, hysterectomies: hysterectomy
yeast infection, discharge, std test: vagina, infection
ultrasound of the baby, prenatal, antenatal, due date, labor pains, water broke, contractions:
    prenatal, labor, pregnancy
premature, preemie, preemies, nicu: newborn, premature, pediatric
measles, chickenpox, mumps, childhood illness, whooping cough: vaccine, virus
growing pains, growth chart, late bloomer: growth, child
eczema, psoriasis, dermatitis: eczema, psoriasis
wart, warts, fungus, athletes foot, ringworm: fungal, wart
nail fungus, ingrown nail, ingrown toenail, toenail fungus: nail, toenail
sunburn, melanoma, skin cancer, freckle, freckles: melanoma, skin cancer
hair loss, alopecia, dandruff, scalp: hair
tattoo removal, laser hair removal: laser, skin
anaphylaxis, epipen, allergy test, allergy testing, skin test: allergic, allergy, anaphylaxis
immune, immunity, weak immune system, immunodeficiency, antibody, antibodies: immune,
    immunodeficiency
lupus, autoimmune, sjogren, vasculitis: autoimmune, lupus
osteoporosis, brittle bones, weak bones: osteoporosis
gout: gout
carpal tunnel, tendonitis, tendinitis, tennis elbow, repetitive strain: tendon, nerve, wrist
sciatica, pinched nerve, lumbago, stiff neck, whiplash, slipped a disc, posture: back pain, spine
bunion, bunions, hammertoe, flat feet, flat foot, fallen arches, plantar fasciitis, heel spur, corn,
    corns, callus,
    calluses, shoe insert, shoe inserts, insole, insoles, orthotic: foot, bunion, orthotics
sprained ankle, twisted ankle, rolled ankle: ankle, sprain
concussion, concussions, head injury, hit my head: concussion, brain
multiple sclerosis, als, parkinson, parkinsons, huntington, neuropathy: parkinson, sclerosis,
    neuropathy
aneurysm, aneurysms: aneurysm
brain tumor, brain tumors, brain cancer: brain tumor, tumors
panic attack, panic attacks, phobia, phobias, ocd, nightmares: anxiety
suicide, self harm, electroshock, electroconvulsive, ect: depression, electrical
cataract, cataracts: cataract
glaucoma: glaucoma
pink eye, dry eyes, lazy eye, cross eyed, contact lens, contact lenses, lasik, retina: eye, cornea,
    retina
tinnitus, ringing in the ears, earwax, ear wax, earache, ear infection, hearing aid, hearing aids:
    ear, hearing
deviated septum, nosebleed, nosebleeds, stuffy nose, sinusitis: nose, sinus, septum
sore throat, strep, tonsillitis, hoarse, hoarseness, lost voice, lost my voice, vocal cords: throat,
    voice
swallow, swallowing, trouble swallowing: swallowing, esophagus
tmj, jaw pain, clicking jaw, lockjaw: jaw, jaw joint
wisdom tooth, wisdom teeth, impacted tooth, impacted teeth: wisdom teeth, impacted
broken jaw, jaw surgery: jaw, jaws
gingivitis, gum disease, receding gums, bleeding gums, periodontal, deep cleaning, plaque, tartar:
    gum disease, gums
root canal, root canals, filling, fillings, whitening, teeth whitening: root canal, filling,
    whitening
gap teeth, gaps, gap, spacing, bite, overjet: spaces, bite, braces
chipped tooth, porcelain, full mouth makeover, smile makeover, bridges: crown, crowns, worn
skin graft, skin grafts, grafts: graft, burns
cleft lip, cleft palate, birth defect, birth defects: cleft, birth
breast augmentation, breast implants, breast reduction, implants, mastectomy: breast, reconstruction
eyelid lift, eyelids, rhinoplasty, nose smaller: cosmetic, nose
blocked artery, blocked arteries, clogged artery, bulging artery, aorta: artery, aortic, aneurysm
organ transplant, kidney transplant, liver transplant: transplant
# more of what is done and with what
op, ops: operation
endoscopy, scope, scopes, camera: endoscope, scope
mri, cat scan, ct scan, pet scan, mammogram, mammograms: MRI, CT, mammogram
angiogram, angioplasty, catheter, catheters: catheter
echocardiogram, echo, stress test, treadmill test: echocardiogram, stress test
epidural, epidurals, spinal block, nerve block: epidural, spinal
anesthesia, anaesthesia, gas, unconscious: anesthesia, unconscious
chemotherapy drugs, radiation, radiotherapy: chemotherapy, radiation
insulin, thyroid pills: insulin, thyroid
flu shot, flu shots, immunizations: vaccine, vaccines
annual, yearly: annual, yearly
rural, countryside, small town, village: rural, small town
drug test, drug tests, drug testing, work physical, fit for work, employer, employers: drug test,
    fitness for duty, employer
sick leave, disability: disability
back to work, return to work: return, work
physiotherapy, rehab exercises, exercise, exercises: exercise, rehabilitation
acupuncture, vitamins, vitamin, supplements, homeopath, detox, nutrition, diet: supplements, diet,
    naturopathic
massage, spinal adjustment, back cracking, bone setting: manipulation, spine
dna, genetic, genetics, hereditary, runs in the family: genetic
tissue sample, tissue samples, cells, smears, blood bank, specimens: tissue, cells, laboratory
toxicology, fingerprints, crime lab: toxicology, forensic
death certificate, death certificates: death certificate, certify
medical records, paperwork, computer: records, paperwork
app, apps, text message, chat, smartphone, phone: phone, message, video
"""
"""The table. A line that begins with spaces goes on with the one before; a word may stand in
several."""
