package dev.stagedoor.emulator.states.jsonata.function;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/**
 * The functions that Step Functions adds to JSONata. What they do with odd arguments is known only in part: fractions are cut off,
 * a step of nought or in the wrong direction gives nothing, a negative size is an error. The texts of those errors are not known.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Functions provided by Step Functions</a>
 */
final class StepFunctionsFunctions {

    private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** AWS runs out of memory with more, earlier than it does with {@code [1..n]}. */
    private static final int MAXIMUM_RANGE = 360_145;

    private StepFunctionsFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("partition", "<an:a<a>>", 2, StepFunctionsFunctions::partition),
                of("range", "<nnn:a<n>>", 3, StepFunctionsFunctions::range),
                of("hash", "<ss:s>", 2, StepFunctionsFunctions::hash),
                of("random", "<n?:n>", 1, StepFunctionsFunctions::random),
                of("uuid", "<:s>", 0, call -> call.evaluation().ids().uuid()),
                of("parse", "<s:x>", 1, StepFunctionsFunctions::parse));
    }

    private static Object partition(Arguments call) {
        List<?> items = call.list(0);
        if (items == null || call.number(1) == null) {
            return null;
        }
        int size = (int) Math.min(Integer.MAX_VALUE, call.number(1).longValue());
        if (size < 0) {
            throw refused(2);
        } else if (size == 0) {
            return null;
        }
        call.evaluation().reserveItems(items.size());
        Sequence parts = Sequence.array(items.size() / size + 1);
        for (int from = 0; from < items.size(); from += size) {
            parts.add(Sequence.array(items.subList(from, (int) Math.min(items.size(), (long) from + size))));
        }
        return parts;
    }

    private static Object range(Arguments call) {
        if (call.number(0) == null || call.number(1) == null || call.number(2) == null) {
            return null;
        }
        long first = call.number(0).longValue();
        long last = call.number(1).longValue();
        long step = call.number(2).longValue();
        if (step == 0 || step > 0 && first > last || step < 0 && first < last) {
            return null;
        }
        long size = BigInteger.valueOf(last).subtract(BigInteger.valueOf(first)).divide(BigInteger.valueOf(step))
                .add(BigInteger.ONE)
                .min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        if (size > MAXIMUM_RANGE) {
            throw EvaluationLimitException.memory();
        }
        call.evaluation().reserveItems(size);
        Sequence range = Sequence.empty();
        for (long i = 0; i < size; i++) {
            range.add(first + i * step);
        }
        return range;
    }

    private static Object hash(Arguments call) {
        if (call.string(0) == null || call.string(1) == null) {
            return null;
        } else if (!HASHES.contains(call.string(1))) {
            throw refused(2);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(call.string(1));
            return HexFormat.of().formatHex(digest.digest(call.string(0).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a seed it is {@link Random}, bit for bit as on AWS. */
    private static Object random(Arguments call) {
        return call.number(0) == null
                ? call.evaluation().random().nextDouble()
                : new Random(call.number(0).longValue()).nextDouble();
    }

    private static Object parse(Arguments call) {
        if (call.string(0) == null) {
            return null;
        }
        try {
            JsonNode value = JSON.readTree(call.string(0));
            if (value.isMissingNode()) {
                throw refused(1);
            }
            return Values.of(value);
        } catch (JsonProcessingException e) {
            throw refused(1);
        }
    }

    private static JsonataException refused(long index) {
        return new JsonataException("T0410").with("index", index);
    }
}
