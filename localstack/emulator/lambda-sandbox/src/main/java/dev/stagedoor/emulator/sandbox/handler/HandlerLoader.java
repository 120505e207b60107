package dev.stagedoor.emulator.sandbox.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/**
 * Finds what {@code package.Class::method} or {@code package.Class} names. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">the handler in Java</a>.
 */
public final class HandlerLoader {

    private static final String DEFAULT_METHOD = "handleRequest";

    private HandlerLoader() {}

    /**
     * Loads and constructs the handler: the function's own initialisation happens here.
     *
     * @throws HandlerException if there is no such class or method, or if its types cannot be converted
     * @throws Throwable what the function's own initialisation threw
     */
    public static FunctionHandler load(String handler, ClassLoader loader) throws Throwable {
        int colons = handler.indexOf("::");
        String className = colons < 0 ? handler : handler.substring(0, colons);
        String methodName = colons < 0 ? DEFAULT_METHOD : handler.substring(colons + 2);
        Class<?> type;
        try {
            type = Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new ClassNotFoundException("Class not found: " + className, e);
        }
        if (methodName.equals(DEFAULT_METHOD) && RequestStreamHandler.class.isAssignableFrom(type)) {
            return new StreamHandler((RequestStreamHandler) construct(type));
        }
        if (methodName.equals(DEFAULT_METHOD) && RequestHandler.class.isAssignableFrom(type)) {
            return ObjectHandler.of(type, (RequestHandler<?, ?>) construct(type));
        }
        if (colons < 0) {
            throw new HandlerException("Class " + className + " does not implement an appropriate handler interface"
                    + " (RequestStreamHandler or RequestHandler)");
        }
        Method method = method(type, methodName);
        return MethodHandler.of(method, construct(type));
    }

    private static Object construct(Class<?> type) throws Throwable {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw new HandlerException("Class " + type.getName() + " has no public zero-argument constructor");
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The one public method of that name; of several, the one that takes a context, as on AWS. */
    private static Method method(Class<?> type, String name) {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge() && isSuitable(method)
                    && (found == null || takesContext(method))) {
                found = method;
            }
        }
        if (found == null) {
            throw new HandlerException("No public method named " + name
                    + " with appropriate method signature found on class " + type.getName());
        }
        return found;
    }

    private static boolean isSuitable(Method method) {
        int values = method.getParameterCount() - (takesContext(method) ? 1 : 0);
        return values == 1 || values == 0 && takesContext(method) || MethodHandler.isStreaming(method);
    }

    static boolean takesContext(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1] == Context.class;
    }
}
