package dev.stagedoor.emulator.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.sandbox.json.JsonWriter;

/**
 * An exception as Lambda shows it: {@code errorMessage}, {@code errorType}, {@code stackTrace}, {@code cause}. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">errors in Java</a>.
 */
final class ErrorReport {

    private static final String OURS = "dev.stagedoor.emulator.sandbox.";
    private static final int MAX_CAUSES = 20;

    private final Throwable failure;

    ErrorReport(Throwable failure) {
        this.failure = failure;
    }

    String type() {
        return failure.getClass().getName();
    }

    byte[] json() {
        return JsonWriter.write(shape(failure, MAX_CAUSES)).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in the function's log. */
    String log() {
        StringWriter text = new StringWriter();
        text.append(failure.getMessage()).append(": ").append(type()).append('\n');
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }

    private static Map<String, Object> shape(Throwable failure, int causes) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("errorMessage", failure.getMessage());
        shape.put("errorType", failure.getClass().getName());
        shape.put("stackTrace", frames(failure.getStackTrace()));
        if (failure.getCause() != null && causes > 0) {
            shape.put("cause", shape(failure.getCause(), causes - 1));
        }
        return shape;
    }

    /** The function's own frames: what called it is no part of it. */
    private static List<String> frames(StackTraceElement[] trace) {
        List<String> frames = new ArrayList<>(trace.length);
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith(OURS) && !frames.isEmpty()) {
                break;
            }
            frames.add(frame.toString());
        }
        return frames;
    }
}
