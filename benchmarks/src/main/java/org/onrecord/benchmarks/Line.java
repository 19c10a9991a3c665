package org.onrecord.benchmarks;

import java.util.List;

/** The line of least squares through points: what a power law is where both axes are logarithms. */
record Line(double from, double slope) {

    /** One place of a line. */
    record Point(double x, double y) {

        /** A place where both are logarithms. */
        static Point ofLogs(double x, double y) {
            return new Point(Math.log(x), Math.log(y));
        }
    }

    /** @param points at least two, not all of one x */
    static Line through(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double slope = points.stream().mapToDouble(point -> (point.x() - x) * (point.y() - y)).sum() / points.stream().mapToDouble(point -> (point.x() - x) * (point.x() - x)).sum();
        return new Line(y - slope * x, slope);
    }

    /** F of F x^slope, where both axes are logarithms. */
    double factor() {
        return Math.exp(from);
    }
}
