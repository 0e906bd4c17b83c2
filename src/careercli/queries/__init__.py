"""Questions to a catalog: a page, a comparison, what is near, what words lead to. Catalog in,
result out."""
