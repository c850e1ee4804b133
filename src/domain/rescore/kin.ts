/**
 * Families of criteria that ask of one matter in different decisions, under another name, split or put together. They are shown side by side; no
 * observation is carried from one to the other, for their options say different things.
 */
export const KIN: readonly (readonly string[])[] = [
  // 2019 asks of the raw material also of fresh products, later sets where the product itself comes from.
  ['raw-material', 'product-origin'],
  ['sustainable-energy', 'sustainable-technology'],
  // 2019: completeness and style of the packaging; later: packing, and the label.
  ['packaging-label', 'packaging-style', 'packaging', 'labelling'],
  ['smell', 'taste', 'smell-and-taste'],
  ['tea-leaf-shape', 'tea-leaf-colour', 'tea-leaf'],
  ['size-and-shape', 'shape-and-texture'],
  // 2019 and 2023 ask of the declaration and of periodic checks, 2026 of food only of the declaration.
  ['quality-declaration', 'periodic-checks'],
  ['quality-assurance', 'safety-conditions'],
  ['overall-design', 'integrated-values'],
  ['beauty-and-technique', 'workmanship'],
  ['effectiveness', 'side-effects'],
]
