package uk.csp.reporting.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the shapes the charts are made of: line, path (M, L and Z), rect, circle, polygon, text, and groups of them. It
 * is no SVG renderer; a chart that uses anything else fails its test.
 */
final class SvgShapes {
    private static final Pattern NUMBER_OR_LETTER = Pattern.compile("[MLZ]|-?[0-9.]+");

    private SvgShapes() {}

    static void draw(Element parent, Graphics2D graphics) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                shape(element, graphics);
            }
        }
    }

    private static void shape(Element element, Graphics2D graphics) {
        switch (element.getTagName()) {
            case "title", "desc" -> {}
            case "g" -> draw(element, graphics);
            case "line" ->
                paint(
                        element,
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")),
                        graphics);
            case "rect" -> paint(element, rectangle(element), graphics);
            case "circle" -> paint(element, circle(element), graphics);
            case "path" -> paint(element, path(element.getAttribute("d")), graphics);
            case "polygon" -> paint(element, path("M" + element.getAttribute("points") + "Z"), graphics);
            case "text" -> text(element, graphics);
            default -> throw new IllegalArgumentException("Charts have no " + element.getTagName());
        }
    }

    private static Shape rectangle(Element e) {
        double radius = number(e, "rx");
        Rectangle2D plain =
                new Rectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
        return radius == 0
                ? plain
                : new RoundRectangle2D.Double(
                        plain.getX(), plain.getY(), plain.getWidth(), plain.getHeight(), 2 * radius, 2 * radius);
    }

    private static Shape circle(Element e) {
        double radius = number(e, "r");
        return new Ellipse2D.Double(number(e, "cx") - radius, number(e, "cy") - radius, 2 * radius, 2 * radius);
    }

    private static Shape path(String commands) {
        Path2D path = new Path2D.Double();
        boolean move = true;
        try (Scanner scanner = new Scanner(commands)) {
            String x = null;
            for (String part : scanner.findAll(NUMBER_OR_LETTER)
                    .map(found -> found.group())
                    .toList()) {
                switch (part) {
                    case "M" -> move = true;
                    case "L" -> move = false;
                    case "Z" -> path.closePath();
                    default -> {
                        if (x == null) {
                            x = part;
                        } else {
                            add(path, move, Double.parseDouble(x), Double.parseDouble(part));
                            move = false;
                            x = null;
                        }
                    }
                }
            }
        }
        return path;
    }

    private static void add(Path2D path, boolean move, double x, double y) {
        if (move) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static void text(Element e, Graphics2D graphics) {
        Typeface face = e.getAttribute("font-weight").equals("700") ? Typeface.BOLD : Typeface.REGULAR;
        Typeface.Outline outline = face.outline(e.getTextContent(), number(e, "font-size"));
        double shift =
                switch (e.getAttribute("text-anchor")) {
                    case "middle" -> outline.width() / 2;
                    case "end" -> outline.width();
                    default -> 0;
                };
        graphics.setColor(colour(e.getAttribute("fill")));
        graphics.fill(AffineTransform.getTranslateInstance(number(e, "x") - shift, number(e, "y"))
                .createTransformedShape(outline.path()));
    }

    private static void paint(Element e, Shape shape, Graphics2D graphics) {
        String fill = e.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals("none")) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        if (!e.getAttribute("stroke").isEmpty()) {
            graphics.setColor(colour(e.getAttribute("stroke")));
            graphics.setStroke(stroke(e));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Element e) {
        float width = (float) number(e, "stroke-width");
        String dashes = e.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        double[] lengths = Stream.of(dashes.split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        float[] pattern = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            pattern[i] = (float) lengths[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private static Color colour(String hex) {
        return hex.isEmpty() ? Color.BLACK : Color.decode(hex);
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
