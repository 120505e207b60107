package dev.stagedoor.bench.report;

import java.util.List;
import java.util.Locale;

/** The values of one figure over all rounds. */
public record Figure(List<Double> values) {

    public Figure {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A figure without a value");
        }
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** {@code median (lowest..highest)}, with so many decimals. */
    public String text(int decimals) {
        String format = "%,." + decimals + "f";
        return String.format(Locale.ROOT, format + " (" + format + ".." + format + ")", median(), values.get(0),
                values.get(values.size() - 1));
    }
}
