package dev.stagedoor.emulator.sandbox.handler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stagedoor.emulator.sandbox.json.Converter;
import dev.stagedoor.emulator.sandbox.json.Converters;
import dev.stagedoor.emulator.sandbox.json.JsonReader;
import dev.stagedoor.emulator.sandbox.json.JsonWriter;

/** A handler of objects: the event is made into its input type, its result into JSON. */
final class ObjectHandler implements FunctionHandler {

    private final RequestHandler<Object, ?> handler;
    private final Converter input;

    private ObjectHandler(RequestHandler<Object, ?> handler, Converter input) {
        this.handler = handler;
        this.input = input;
    }

    @SuppressWarnings("unchecked")
    static ObjectHandler of(Class<?> type, RequestHandler<?, ?> handler) {
        Type input = TypeArguments.of(type, RequestHandler.class)[0];
        return new ObjectHandler((RequestHandler<Object, ?>) handler, new Converters().of(input));
    }

    @Override
    public void handle(InputStream event, OutputStream output, Context context) throws IOException {
        String json = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        Object result = handler.handleRequest(input.convert(JsonReader.parse(json)), context);
        output.write(JsonWriter.write(result).getBytes(StandardCharsets.UTF_8));
    }
}
