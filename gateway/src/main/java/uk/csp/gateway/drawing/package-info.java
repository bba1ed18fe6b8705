/** Pictures as SVG: pure functions from numbers to elements, which know neither pages nor services. */
package uk.csp.gateway.drawing;
