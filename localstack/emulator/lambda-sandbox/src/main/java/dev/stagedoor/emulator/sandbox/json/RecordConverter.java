package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/** A JSON object to a record. Members that the record does not have are ignored, as the managed runtime does. */
final class RecordConverter implements Converter {

    private final Constructor<?> constructor;
    private final String[] names;
    private final Converter[] converters;

    private RecordConverter(Constructor<?> constructor, String[] names, Converter[] converters) {
        this.constructor = constructor;
        this.names = names;
        this.converters = converters;
    }

    static RecordConverter of(Class<?> type, Converters all) {
        RecordComponent[] components = type.getRecordComponents();
        String[] names = new String[components.length];
        Converter[] converters = new Converter[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            types[i] = components[i].getType();
            converters[i] = all.of(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordConverter(constructor, names, converters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor: " + type, e);
        }
    }

    @Override
    public Object convert(Object tree) {
        if (tree == null) {
            return null;
        }
        Map<?, ?> members = BeanConverter.members(tree, constructor.getDeclaringClass());
        Object[] arguments = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            arguments[i] = converters[i].convert(members.get(names[i]));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw BeanConverter.failed(constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw BeanConverter.failed(constructor.getDeclaringClass(), e);
        }
    }
}
