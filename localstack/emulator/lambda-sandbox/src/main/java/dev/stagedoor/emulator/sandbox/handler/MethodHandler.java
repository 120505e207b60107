package dev.stagedoor.emulator.sandbox.handler;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.Context;
import dev.stagedoor.emulator.sandbox.json.Converter;
import dev.stagedoor.emulator.sandbox.json.Converters;
import dev.stagedoor.emulator.sandbox.json.JsonReader;
import dev.stagedoor.emulator.sandbox.json.JsonWriter;

/** Any public method: of a value, of a value and a context, or of two streams (and a context). */
final class MethodHandler implements FunctionHandler {

    private final Method method;
    private final Object target;
    private final Converter input;

    private MethodHandler(Method method, Object target, Converter input) {
        this.method = method;
        this.target = target;
        this.input = input;
    }

    static MethodHandler of(Method method, Object target) {
        boolean value = !isStreaming(method) && method.getParameterTypes()[0] != Context.class;
        Converter input = value ? new Converters().of(method.getGenericParameterTypes()[0]) : null;
        return new MethodHandler(method, target, input);
    }

    static boolean isStreaming(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length >= 2 && types[0] == InputStream.class && types[1] == OutputStream.class
                && (types.length == 2 || types.length == 3 && types[2] == Context.class);
    }

    @Override
    public void handle(InputStream event, OutputStream output, Context context) throws Throwable {
        boolean withContext = HandlerLoader.takesContext(method);
        try {
            if (isStreaming(method)) {
                method.invoke(target, withContext
                        ? new Object[]{event, output, context}
                        : new Object[]{event, output});
                return;
            }
            Object result = method.invoke(target, arguments(event, context, withContext));
            output.write(JsonWriter.write(result).getBytes(StandardCharsets.UTF_8));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object[] arguments(InputStream event, Context context, boolean withContext) throws Exception {
        if (input == null) {
            return new Object[]{context};
        }
        Object value = input.convert(JsonReader.parse(new String(event.readAllBytes(), StandardCharsets.UTF_8)));
        return withContext ? new Object[]{value, context} : new Object[]{value};
    }
}
