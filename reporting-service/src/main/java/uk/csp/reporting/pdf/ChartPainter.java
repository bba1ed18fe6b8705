package uk.csp.reporting.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/** Lets the PDF draw the charts of the document, and any SVG made of the same few shapes. */
final class ChartPainter implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Picture(svg, width, dotsPerPixel);
    }

    @Override
    public SVGImage buildStandaloneSVGImage(Element svg, String uri, double width, double height, double dotsPerPixel) {
        return new Picture(svg, width, dotsPerPixel);
    }

    /** As wide as the page gives it, and as high as its own shape asks. */
    private static final class Picture implements SVGImage {
        private final Element svg;
        private final double dotsPerUnit;
        private final double width;
        private final double height;
        private final double dotsPerPixel;

        Picture(Element svg, double width, double dotsPerPixel) {
            this.svg = svg;
            this.dotsPerPixel = dotsPerPixel;
            double ownWidth = number(svg, "width");
            this.width = width > 0 ? width : ownWidth * dotsPerPixel;
            this.dotsPerUnit = this.width / ownWidth;
            this.height = number(svg, "height") * dotsPerUnit;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double scale = dotsPerUnit / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel), graphics -> {
                        graphics.scale(scale, scale);
                        SvgShapes.draw(svg, graphics);
                    });
        }

        private static double number(Element svg, String attribute) {
            return Double.parseDouble(svg.getAttribute(attribute));
        }
    }

    /** Words are drawn as outlines of the report's own fonts, so the fonts of the page are not needed. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void addFontStream(
            com.openhtmltopdf.extend.FSSupplier<InputStream> font, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
