package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the converter for a type once, when the function is initialised: a type that has none fails the initialisation and not
 * the first request that happens to need it.
 */
public final class Converters {

    private final Map<Type, Converter> known = new HashMap<>();

    /** @throws JsonException if the type, or one inside it, cannot be made from JSON here */
    public Converter of(Type type) {
        Converter found = known.get(type);
        if (found != null) {
            return found;
        }
        Forward forward = new Forward();
        known.put(type, forward);
        Converter made = make(type);
        forward.target = made;
        known.put(type, made);
        return made;
    }

    /** Stands for a converter that is being made: types may contain themselves. */
    private static final class Forward implements Converter {
        private Converter target;

        @Override
        public Object convert(Object tree) {
            return target.convert(tree);
        }
    }

    private Converter make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return makeGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType) {
            throw new JsonException("The Stagedoor sandbox cannot make an array of generic types (" + type
                    + ") of JSON. Use a List.");
        }
        if (type instanceof Class<?> plain) {
            return makePlain(plain);
        }
        return ScalarConverter.ANY;
    }

    private Converter makeGeneric(Class<?> raw, Type[] arguments) {
        if (isOneOf(raw, Map.class, HashMap.class, java.util.LinkedHashMap.class, java.util.TreeMap.class)) {
            return new MapConverter(raw, of(arguments[0]), of(arguments[1]));
        }
        if (isOneOf(raw, List.class, Collection.class, Iterable.class, java.util.ArrayList.class, Set.class,
                java.util.HashSet.class, java.util.LinkedHashSet.class)) {
            return new CollectionConverter(of(arguments[0]), raw);
        }
        if (raw == Optional.class) {
            return new OptionalConverter(of(arguments[0]));
        }
        throw new JsonException("The Stagedoor sandbox cannot make a generic " + raw.getName()
                + " of JSON. Use a Map, List or Set, or implement RequestStreamHandler.");
    }

    private Converter makePlain(Class<?> type) {
        Converter scalar = ScalarConverter.of(type);
        if (scalar != null) {
            return scalar;
        }
        if (Map.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type)) {
            Type any = Object.class;
            return makeGeneric(type, new Type[]{any, any});
        }
        if (type.isArray()) {
            return new CollectionConverter(of(type.getComponentType()), type.getComponentType());
        }
        if (type.isRecord()) {
            return RecordConverter.of(type, this);
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type.getName().startsWith("java.")) {
            throw new JsonException("The Stagedoor sandbox cannot make a " + type.getName()
                    + " of JSON. Use a record, a bean or a Map, or implement RequestStreamHandler.");
        }
        return BeanConverter.of(type, this);
    }

    private static boolean isOneOf(Class<?> type, Class<?>... types) {
        for (Class<?> one : types) {
            if (type == one) {
                return true;
            }
        }
        return false;
    }

    private record OptionalConverter(Converter item) implements Converter {
        @Override
        public Object convert(Object tree) {
            return Optional.ofNullable(item.convert(tree));
        }
    }
}
