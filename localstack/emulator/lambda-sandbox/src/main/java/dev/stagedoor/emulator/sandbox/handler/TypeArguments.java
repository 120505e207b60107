package dev.stagedoor.emulator.sandbox.handler;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What a class gives for the type parameters of an interface that it implements, directly or through its parents. */
final class TypeArguments {

    private TypeArguments() {}

    /** The arguments; {@code Object} where the class says nothing. */
    static Type[] of(Class<?> type, Class<?> wanted) {
        Type[] found = search(type, wanted, new HashMap<>());
        if (found != null) {
            return found;
        }
        Type[] unknown = new Type[wanted.getTypeParameters().length];
        java.util.Arrays.fill(unknown, Object.class);
        return unknown;
    }

    private static Type[] search(Type type, Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        Class<?> raw;
        if (type instanceof ParameterizedType generic) {
            raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                Type argument = arguments[i];
                known.put(raw.getTypeParameters()[i],
                        argument instanceof TypeVariable<?> ? known.get(argument) : argument);
            }
        } else if (type instanceof Class<?> plain) {
            raw = plain;
        } else {
            return null;
        }
        return raw == wanted ? arguments(wanted, known) : searchParents(raw, wanted, known);
    }

    private static Type[] searchParents(Class<?> raw, Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        for (Type parent : raw.getGenericInterfaces()) {
            Type[] found = search(parent, wanted, known);
            if (found != null) {
                return found;
            }
        }
        return raw.getGenericSuperclass() == null ? null : search(raw.getGenericSuperclass(), wanted, known);
    }

    private static Type[] arguments(Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        TypeVariable<?>[] parameters = wanted.getTypeParameters();
        Type[] arguments = new Type[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            Type argument = known.get(parameters[i]);
            arguments[i] = argument == null ? Object.class : argument;
        }
        return arguments;
    }
}
