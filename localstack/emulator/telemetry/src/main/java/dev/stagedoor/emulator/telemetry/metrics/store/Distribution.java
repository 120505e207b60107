package dev.stagedoor.emulator.telemetry.metrics.store;

import java.util.Arrays;

/**
 * The values of one period: count, sum, minimum and maximum are exact. Values are kept one by one, with their counts, as long as
 * there are at most {@value #MAX_VALUES} different ones; then they are put into bins of 1 % width, wider if that is not enough,
 * and percentiles are that exact. Not thread-safe.
 */
public final class Distribution {

    static final int MAX_VALUES = 128;

    private static final int OWN_BYTES = 120;
    private static final double FIRST_WIDTH = Math.log(1.01);

    private double count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private double[] values = new double[1];
    private double[] counts = new double[1];
    private int size;
    /** Of the bins, as a logarithm; 0 as long as every value is kept. */
    private double width;
    private boolean valuesKnown = true;

    public double count() {
        return count;
    }

    public double sum() {
        return sum;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    /** What it takes in memory, about. */
    public long bytes() {
        return OWN_BYTES + 16L * values.length;
    }

    /** A value that came so many times. */
    public void add(double value, double times) {
        total(times, value * times, value, value);
        keep(width == 0 ? value : bin(value), times);
    }

    /** A set of values of which only this is known: there are no percentiles then, unless all are the same. */
    public void addSet(double times, double total, double least, double most) {
        if (times == 1 || least == most) {
            add(least, times);
            return;
        }
        total(times, total, least, most);
        valuesKnown = false;
    }

    /** Takes over the values of another. */
    public void merge(Distribution other) {
        total(other.count, other.sum, other.minimum, other.maximum);
        valuesKnown &= other.valuesKnown;
        while (width < other.width) {
            widen();
        }
        for (int i = 0; i < other.size; i++) {
            keep(width == 0 ? other.values[i] : bin(other.values[i]), other.counts[i]);
        }
    }

    /**
     * The smallest value that so many percent of the values do not exceed; NaN where the values are not known.
     *
     * @param percent 0 to 100
     */
    public double percentile(double percent) {
        if (!valuesKnown) {
            return Double.NaN;
        }
        if (percent == 0 || percent == 100) {
            return percent == 0 ? minimum : maximum;
        }
        double rank = Math.max(count * percent / 100, Double.MIN_VALUE);
        double seen = 0;
        for (int i = 0; i < size; i++) {
            seen += counts[i];
            // A count may be a fraction: what rounding leaves must not push the rank one value up.
            if (seen >= rank * (1 - 1e-12)) {
                return Math.min(maximum, Math.max(minimum, values[i]));
            }
        }
        return maximum;
    }

    private void total(double times, double total, double least, double most) {
        count += times;
        sum += total;
        minimum = Math.min(minimum, least);
        maximum = Math.max(maximum, most);
    }

    private void keep(double value, double times) {
        int at = Arrays.binarySearch(values, 0, size, value);
        if (at >= 0) {
            counts[at] += times;
            return;
        }
        if (size == MAX_VALUES) {
            widen();
            keep(bin(value), times);
            return;
        }
        insert(-at - 1, value, times);
    }

    private void insert(int at, double value, double times) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        values[at] = value;
        counts[at] = times;
        size++;
    }

    private void widen() {
        width = width == 0 ? FIRST_WIDTH : width * 2;
        double[] oldValues = values;
        double[] oldCounts = counts;
        int oldSize = size;
        values = new double[oldValues.length];
        counts = new double[oldValues.length];
        size = 0;
        for (int i = 0; i < oldSize; i++) {
            keep(bin(oldValues[i]), oldCounts[i]);
        }
    }

    /** The middle of the value's bin, on a logarithmic scale on both sides of zero. */
    private double bin(double value) {
        // + 0.0: there is no negative zero among the values.
        return value == 0
                ? 0
                : Math.signum(value) * Math.exp(Math.rint(Math.log(Math.abs(value)) / width) * width) + 0.0;
    }
}
