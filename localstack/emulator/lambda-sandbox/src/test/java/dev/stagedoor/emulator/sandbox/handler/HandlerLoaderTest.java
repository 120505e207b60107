package dev.stagedoor.emulator.sandbox.handler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stagedoor.emulator.sandbox.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandlerLoaderTest {

    record Order(int seats) {}

    public static class Streams implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write(("stream " + new String(input.readAllBytes())).getBytes());
        }
    }

    public abstract static class Typed<A, B> implements RequestHandler<B, A> {}

    public static class Objects extends Typed<String, Order> {
        @Override
        public String handleRequest(Order order, Context context) {
            return "object " + order.seats();
        }
    }

    public static class Maps implements RequestHandler<Map<String, Object>, Object> {
        @Override
        public Object handleRequest(Map<String, Object> event, Context context) {
            return event.get("seats").getClass().getSimpleName();
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object event, Context context) {
            return "raw " + event;
        }
    }

    public static class Methods {
        public String value(Order order) {
            return "value " + order.seats();
        }

        public String both(Order order) {
            return "without";
        }

        public String both(Order order, Context context) {
            return "with context";
        }

        public void streams(InputStream input, OutputStream output) throws IOException {
            output.write("streams".getBytes());
        }

        public String three(String a, String b, String c) {
            return "never";
        }

        public String bad(Thread thread) {
            return "never";
        }

        public String fail(Order order) throws IOException {
            throw new IOException("as it was");
        }
    }

    public static class Picky {
        public Picky(String argument) {}

        public String value(String text) {
            return text;
        }
    }

    public static class Broken implements RequestStreamHandler {
        public Broken() throws IOException {
            throw new IOException("no table");
        }

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {}
    }

    private static FunctionHandler load(String handler) throws Throwable {
        return HandlerLoader.load(HandlerLoaderTest.class.getName() + "$" + handler,
                HandlerLoaderTest.class.getClassLoader());
    }

    @ParameterizedTest
    @CsvSource({"Streams,stream {\"seats\":2}", "Streams::handleRequest,stream {\"seats\":2}",
            "Objects,\"object 2\"", "Objects::handleRequest,\"object 2\"", "Maps,\"Integer\"",
            "Raw,\"raw {seats=2}\"", "Methods::value,\"value 2\"",
            "Methods::both,\"with context\"", "Methods::streams,streams"})
    void a_handler_may_have_many_forms(String handler, String expected) throws Throwable {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        load(handler).handle(new ByteArrayInputStream("{\"seats\":2}".getBytes(StandardCharsets.UTF_8)), output, null);

        assertThat(output).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"Methods::missing,No public method named missing", "Methods::three,No public method named three",
            "Methods,does not implement an appropriate handler interface",
            "Picky::value,no public zero-argument constructor"})
    void a_handler_that_cannot_be_called_is_refused(String handler, String message) {
        assertThatThrownBy(() -> load(handler)).isInstanceOf(HandlerException.class).hasMessageContaining(message);
    }

    @Test
    void a_class_that_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> load("Missing")).isInstanceOf(ClassNotFoundException.class)
                .hasMessage("Class not found: " + HandlerLoaderTest.class.getName() + "$Missing");
    }

    @Test
    void a_type_that_cannot_be_made_is_refused_at_once() {
        assertThatThrownBy(() -> load("Methods::bad")).isInstanceOf(JsonException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void what_the_function_throws_comes_out_as_it_was() throws Throwable {
        assertThatThrownBy(() -> load("Broken")).isInstanceOf(IOException.class).hasMessage("no table");
        FunctionHandler handler = load("Methods::fail");
        assertThatThrownBy(() -> handler.handle(new ByteArrayInputStream("{}".getBytes()), null, null))
                .isInstanceOf(IOException.class).hasMessage("as it was");
    }
}
