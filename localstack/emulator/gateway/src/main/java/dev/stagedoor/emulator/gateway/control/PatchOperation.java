package dev.stagedoor.emulator.gateway.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.ValidationException;

/**
 * One change of an Update action.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html">patch operations</a>.
 *
 * @param op add, remove, replace or copy; move and test are AWS's, but no path supports them
 * @param path such as {@code /variables/alias}, steps still escaped; null where it is missing
 * @param value null where it is missing
 * @param from the source of a copy
 */
public record PatchOperation(String op, String path, String value, String from) {

    private static final int MAX = 500;
    private static final List<String> OPS = List.of("add", "remove", "move", "test", "replace", "copy");

    /** What becomes of a value when one patch is applied after the other. */
    public static <T> T applied(List<PatchOperation> patches, T value, BiFunction<T, PatchOperation, T> patching) {
        T result = value;
        for (PatchOperation patch : patches) {
            result = patching.apply(result, patch);
        }
        return result;
    }

    /**
     * The {@code patchOperations} of a call.
     *
     * @throws ValidationException for an unknown {@code op}
     */
    public static List<PatchOperation> of(AwsRequest request) {
        Constraints constraints = new Constraints();
        List<PatchOperation> patches = of(request, constraints);
        constraints.check();
        return patches;
    }

    /** The {@code patchOperations} of a call; what is wrong with them goes to the others' constraints. */
    public static List<PatchOperation> of(AwsRequest request, Constraints constraints) {
        List<Input> objects = Input.of(request).objects("patchOperations");
        if (objects.size() > MAX) {
            throw new LimitExceededException("At most " + MAX + " patch operations");
        }
        String input = Character.toLowerCase(request.operation().charAt(0)) + request.operation().substring(1)
                + "Input";
        List<PatchOperation> patches = new ArrayList<>();
        for (Input object : objects) {
            PatchOperation patch = new PatchOperation(object.text("op"), object.text("path"), object.text("value"),
                    object.text("from"));
            patches.add(patch);
            String path = input + ".patchOperations." + patches.size() + ".member.op";
            constraints.required(path, patch.op).oneOf(path, patch.op, OPS);
        }
        return patches;
    }

    public boolean is(String operation) {
        return op.equals(operation);
    }

    /** The steps of the path, unescaped ({@code ~1} is a slash, {@code ~0} a tilde); none where the path is missing. */
    public List<String> steps() {
        if (path == null || !path.startsWith("/")) {
            return List.of();
        }
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    /** What the Update actions switch on: how many steps the path has, and the first of them, such as {@code 2 variables}. */
    public String place() {
        List<String> steps = steps();
        return steps.size() + " " + (steps.isEmpty() ? "" : steps.get(0));
    }

    /**
     * The value as a number.
     *
     * @param parser such as {@code Integer::valueOf}
     */
    public <N extends Number> N number(Function<String, N> parser) {
        try {
            N number = parser.apply(value == null ? "" : value);
            if (Double.isFinite(number.doubleValue())) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalidNumber();
        }
        throw invalidNumber();
    }

    private BadRequestException invalidNumber() {
        return new BadRequestException("Invalid value specified for path " + path + ": " + value);
    }

    /** The value as a boolean. */
    public boolean flag() {
        return switch (value == null ? "" : value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequestException("Invalid value specified for path " + path + ": " + value
                    + ". Must be true or false");
        };
    }

    /** The path is unknown, or the operation does not fit it. */
    public BadRequestException invalidPath() {
        return new BadRequestException("Invalid patch path " + path);
    }

    /** Only some operations fit the path. */
    public void only(String... operations) {
        if (!Arrays.asList(operations).contains(op)) {
            throw new BadRequestException("Invalid patch operation specified. Must be one of: "
                    + Arrays.toString(operations));
        }
    }

    /** Only these paths can be changed, and only by {@code replace}. */
    public void replaceOnly(String... paths) {
        if (!is("replace")) {
            throw new BadRequestException("Invalid patch path  '" + path + "' specified for op '" + op
                    + "'. Please choose supported operations");
        }
        if (!Arrays.asList(paths).contains(path)) {
            throw new BadRequestException(
                    "Invalid patch path  '" + path + "' specified for op 'replace'. Must be one of: "
                            + Arrays.toString(paths));
        }
    }
}
