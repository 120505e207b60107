package dev.stagedoor.emulator.states.task.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.task.IntegrationPattern;
import dev.stagedoor.emulator.states.task.TaskResource;

/**
 * Whether a service could answer what a mock says. AWS has the models of all its APIs for that; the emulator has the answers in
 * {@code results.json}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">TestState</a>
 */
public final class MockResults {

    private final Map<String, ResultShape> shapes;

    public MockResults() {
        JsonNode forms = read();
        shapes = new HashMap<>();
        forms.fields().forEachRemaining(form -> {
            String text = form.getValue().asText();
            shapes.put(form.getKey(), ResultShape.parse(
                    text.startsWith("=") ? forms.path(text.substring(1)) : form.getValue()));
        });
    }

    private static JsonNode read() {
        try (InputStream resource = MockResults.class.getResourceAsStream("results.json")) {
            return Json.parse(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A function's own result and what comes with a task token may be anything.
     *
     * @throws InvalidMockResultException by the first field that the service would not answer so, or if the emulator does not know what
     *         it answers
     */
    public void check(TaskResource resource, JsonNode result, FieldValidationMode mode) {
        if (mode == FieldValidationMode.NONE || resource.kind() != TaskResource.Kind.SERVICE
                || resource.pattern() == IntegrationPattern.WAIT_FOR_TASK_TOKEN) {
            return;
        }
        String called = resource.resourceType() + ":" + resource.resource();
        ResultShape shape = shapes.get(called);
        if (shape == null) {
            throw new InvalidMockResultException("The Stagedoor emulator does not know the result of " + called
                    + "; fieldValidationMode NONE takes any");
        }
        shape.check("", result, mode == FieldValidationMode.STRICT);
    }
}
