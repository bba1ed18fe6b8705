package uk.csp.reporting.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawn chart as a picture of dots, for formats that cannot hold the drawing itself. No font of the machine is used. */
public record ChartPicture(int width, int height, byte[] png) {
    /** Sharp enough on paper: about 220 dots an inch when the picture is as wide as a page. */
    private static final int DOTS_A_PIXEL = 2;

    public static ChartPicture of(String svg) {
        Element drawing = parse(svg);
        int width = (int) Math.ceil(Double.parseDouble(drawing.getAttribute("width")));
        int height = (int) Math.ceil(Double.parseDouble(drawing.getAttribute("height")));
        BufferedImage image =
                new BufferedImage(width * DOTS_A_PIXEL, height * DOTS_A_PIXEL, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(DOTS_A_PIXEL, DOTS_A_PIXEL);
        SvgShapes.draw(drawing, graphics);
        graphics.dispose();
        return new ChartPicture(width, height, png(image));
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A chart could not be written as PNG", e);
        }
    }

    private static Element parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A chart is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
