package dev.stagedoor.emulator.data.s3.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.data.s3.error.InvalidRangeException;

/** A part of an object, both ends included; an empty object has the range 0 to -1. */
public record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    public long length() {
        return last - first + 1;
    }

    public static ByteRange all(long size) {
        return new ByteRange(0, size - 1);
    }

    /**
     * Reads a Range header.
     *
     * @return empty for a header that is not one single range: S3 then answers the whole object
     * @throws InvalidRangeException if the object has no such byte
     */
    public static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = FORM.matcher(header.trim());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Long.parseLong(matcher.group(2));
            return Optional.of(satisfiable(Math.max(0, size - suffix), suffix == 0 ? -1 : size - 1, size));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        return last < first ? Optional.empty() : Optional.of(satisfiable(first, Math.min(last, size - 1), size));
    }

    private static ByteRange satisfiable(long first, long last, long size) {
        if (first >= size || last < first) {
            throw new InvalidRangeException(size);
        }
        return new ByteRange(first, last);
    }
}
