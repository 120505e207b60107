package dev.stagedoor.emulator.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.usage.TokenBucket;

/**
 * What was in the buckets.
 *
 * @param buckets in the order of {@link #LIMITS}, null where there is no limit
 * @param left tokens in each bucket after the request took its own; the first that had none ended it
 */
record ThrottleNote(TokenBucket[] buckets, int[] left) implements StepNote {

    /** From the narrowest to the widest. */
    static final String[] LIMITS = {"client for this method", "client", "stage for this method", "account"};

    @Override
    public void writeTo(ObjectNode step) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < buckets.length; i++) {
            if (buckets[i] != null) {
                String level = left[i] == TokenBucket.NONE ? "nothing left" : left[i] + " left";
                levels.add(LIMITS[i] + " " + number(buckets[i].rate()) + "/s burst " + buckets[i].burst() + ": "
                        + level);
                if (left[i] == TokenBucket.NONE) {
                    break;
                }
            }
        }
        step.put("decision", String.join("; ", levels));
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) && Math.abs(rate) < 1e9 ? Long.toString((long) rate) : Double.toString(rate);
    }
}
