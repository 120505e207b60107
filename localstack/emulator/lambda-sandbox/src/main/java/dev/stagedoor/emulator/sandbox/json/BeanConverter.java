package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A JSON object to a bean with an empty constructor. Names match regardless of case, so that AWS's event classes
 * ({@code Records} into {@code setRecords}) fit; members without a property are ignored, as the managed runtime does.
 */
final class BeanConverter implements Converter {

    private final Constructor<?> constructor;
    private final Map<String, Setter> setters;

    private record Setter(Property property, Converter converter) {}

    private BeanConverter(Constructor<?> constructor, Map<String, Setter> setters) {
        this.constructor = constructor;
        this.setters = setters;
    }

    static BeanConverter of(Class<?> type, Converters all) {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new JsonException("The Stagedoor sandbox cannot make a " + type.getName()
                    + " of JSON: it has no constructor without parameters.");
        }
        Map<String, Setter> setters = new HashMap<>();
        for (Property property : Property.of(type)) {
            if (property.isWritable()) {
                setters.put(property.name().toLowerCase(Locale.ROOT),
                        new Setter(property, all.of(property.writtenType())));
            }
        }
        return new BeanConverter(constructor, setters);
    }

    @Override
    public Object convert(Object tree) {
        if (tree == null) {
            return null;
        }
        Object bean;
        try {
            bean = constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw failed(constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(constructor.getDeclaringClass(), e);
        }
        for (Map.Entry<?, ?> member : members(tree, constructor.getDeclaringClass()).entrySet()) {
            Setter setter = setters.get(member.getKey().toString().toLowerCase(Locale.ROOT));
            if (setter != null) {
                setter.property().write(bean, setter.converter().convert(member.getValue()));
            }
        }
        return bean;
    }

    static Map<?, ?> members(Object tree, Class<?> type) {
        if (tree instanceof Map<?, ?> members) {
            return members;
        }
        throw new JsonException("Cannot make a " + type.getName() + " of " + tree.getClass().getSimpleName());
    }

    static JsonException failed(Class<?> type, Throwable cause) {
        JsonException failure = new JsonException("Cannot make a " + type.getName() + ": " + cause);
        failure.initCause(cause);
        return failure;
    }
}
