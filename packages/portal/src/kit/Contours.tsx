/**
 * Contour lines with two summits that share their outer lines: decoration only, on pages of a place, public offers and empty states,
 * never under text. The drawing is an asset of the page, not of the script.
 */
export const Contours = () => (
  <svg className="topo" viewBox="0 0 480 240" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
    <use href="#i-contours" />
  </svg>
);
