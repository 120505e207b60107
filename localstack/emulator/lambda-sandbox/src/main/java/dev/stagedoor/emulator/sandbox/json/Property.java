package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A property of a bean (getter and setter, or a public field) or a component of a record. */
final class Property {

    private static final Map<Class<?>, List<Property>> KNOWN = new ConcurrentHashMap<>();

    private final String name;
    private Method getter;
    private Method setter;
    private Field field;

    private Property(String name) {
        this.name = name;
    }

    static List<Property> of(Class<?> type) {
        List<Property> known = KNOWN.get(type);
        if (known == null) {
            known = type.isRecord() ? components(type) : beanProperties(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static List<Property> components(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Property property = new Property(component.getName());
            property.getter = open(component.getAccessor());
            properties.add(property);
        }
        return List.copyOf(properties);
    }

    private static List<Property> beanProperties(Class<?> type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Field field : type.getFields()) {
            if (isOfTheInstance(field)) {
                named(properties, field.getName()).field = open(field);
            }
        }
        for (Method method : type.getMethods()) {
            if (isOfTheInstance(method) && !method.isBridge()) {
                addMethod(properties, method);
            }
        }
        return List.copyOf(properties.values());
    }

    private static void addMethod(Map<String, Property> properties, Method method) {
        String methodName = method.getName();
        boolean value = method.getReturnType() != void.class;
        if (method.getParameterCount() == 1 && methodName.startsWith("set") && methodName.length() > 3) {
            named(properties, decapitalised(methodName.substring(3))).setter = open(method);
        } else if (method.getParameterCount() == 0 && value && methodName.startsWith("get")
                && methodName.length() > 3) {
            named(properties, decapitalised(methodName.substring(3))).getter = open(method);
        } else if (method.getParameterCount() == 0 && methodName.startsWith("is") && methodName.length() > 2
                && (method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class)) {
            named(properties, decapitalised(methodName.substring(2))).getter = open(method);
        }
    }

    private static Property named(Map<String, Property> properties, String name) {
        Property property = properties.get(name);
        if (property == null) {
            property = new Property(name);
            properties.put(name, property);
        }
        return property;
    }

    private static boolean isOfTheInstance(Member member) {
        return !Modifier.isStatic(member.getModifiers()) && member.getDeclaringClass() != Object.class;
    }

    /** {@code getURLs} is {@code urls}, as Jackson has it. */
    private static String decapitalised(String text) {
        int end = 0;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(java.util.Locale.ROOT) + text.substring(end);
    }

    /** The class itself need not be public: AWS does not ask for it either. */
    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    String name() {
        return name;
    }

    boolean isReadable() {
        return getter != null || field != null;
    }

    boolean isWritable() {
        return setter != null || field != null && !Modifier.isFinal(field.getModifiers());
    }

    Type writtenType() {
        return setter != null ? setter.getGenericParameterTypes()[0] : field.getGenericType();
    }

    Object read(Object bean) {
        try {
            return getter != null ? getter.invoke(bean) : field.get(bean);
        } catch (InvocationTargetException e) {
            throw failed("read", bean, e.getCause());
        } catch (IllegalAccessException e) {
            throw failed("read", bean, e);
        }
    }

    void write(Object bean, Object value) {
        try {
            if (setter != null) {
                setter.invoke(bean, value);
            } else {
                field.set(bean, value);
            }
        } catch (InvocationTargetException e) {
            throw failed("set", bean, e.getCause());
        } catch (IllegalAccessException e) {
            throw failed("set", bean, e);
        }
    }

    private JsonException failed(String what, Object bean, Throwable cause) {
        JsonException failure = new JsonException(
                "Cannot " + what + " " + name + " of " + bean.getClass().getName() + ": " + cause);
        failure.initCause(cause);
        return failure;
    }
}
