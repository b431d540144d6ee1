package nl.millenniumgemeenten.gateway.page.map;

import java.util.List;

/// Writes the `d` of an SVG path as short as whole numbers allow: steps from the point before, no
/// separator before a minus sign, and no point on a straight line between two others.
final class PathData {
    private final StringBuilder path = new StringBuilder();

    private PathData() {}

    /// The rings of shapes, to be filled by the even-odd rule.
    static String filled(List<Shape> shapes) {
        var data = new PathData();
        shapes.forEach(shape -> shape.rings().forEach(ring -> data.line(ring, true)));
        return data.path.toString();
    }

    /// Lines, to be stroked.
    static String stroked(List<int[]> lines) {
        var data = new PathData();
        lines.forEach(line -> data.line(line, false));
        return data.path.toString();
    }

    private void line(int[] points, boolean closed) {
        path.append('M').append(points[0]);
        number(points[1]);
        path.append('l');
        boolean first = true;
        int fromX = points[0];
        int fromY = points[1];
        for (int index = 2; index < points.length; index += 2) {
            int x = points[index];
            int y = points[index + 1];
            boolean onTheWay =
                    index + 3 < points.length
                            && straight(
                                    x - fromX,
                                    y - fromY,
                                    points[index + 2] - x,
                                    points[index + 3] - y);
            if (onTheWay) {
                continue;
            }
            if (first) {
                path.append(x - fromX);
                first = false;
            } else {
                number(x - fromX);
            }
            number(y - fromY);
            fromX = x;
            fromY = y;
        }
        if (closed) {
            path.append('z');
        }
    }

    private void number(int number) {
        if (number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }

    private static boolean straight(int x, int y, int nextX, int nextY) {
        return (long) x * nextY == (long) y * nextX && (long) x * nextX + (long) y * nextY > 0;
    }
}
