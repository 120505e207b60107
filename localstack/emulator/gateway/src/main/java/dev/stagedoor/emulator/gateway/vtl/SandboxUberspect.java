package dev.stagedoor.emulator.gateway.vtl;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.Block;
import org.apache.velocity.runtime.directive.Scope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * What a template may touch: texts, numbers, booleans, collections and the documented variables, nothing else. On top of
 * Velocity's own sandbox (no reflection, no class loading) it lets no call run or grow without bound.
 */
public final class SandboxUberspect extends SecureUberspector {

    /** Methods that would make texts of any length, read system properties or start threads. */
    private static final Set<String> REFUSED = Set.of("repeat", "format", "formatted", "indent", "getInteger",
            "getLong",
            "getBoolean", "stream", "parallelStream", "chars", "codePoints", "lines", "forEach", "getClass", "wait",
            "notify",
            "notifyAll", "intern", "transform");

    private RenderBudget budget;

    /** Velocity makes the instance by its class name. */
    public SandboxUberspect() {}

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        super.setRuntimeServices(services);
        budget = RenderBudget.of(services);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) {
        if (!reachable(target) || REFUSED.contains(name)) {
            return null;
        }
        if (target instanceof String) {
            VelMethod regex = RegexMethod.of(name, arguments, budget);
            if (regex != null) {
                return regex;
            }
        }
        VelMethod method = super.getMethod(target, name, arguments, info);
        return method == null ? null : new GuardedMethod(method, budget);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
        return reachable(target) && !name.equals("class") ? super.getPropertyGet(target, name, info) : null;
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
        VelPropertySet set = target instanceof Map ? super.getPropertySet(target, name, value, info) : null;
        return set == null ? null : new GuardedPropertySet(set, budget);
    }

    private static boolean reachable(Object target) {
        return target instanceof String || target instanceof Map || target instanceof Collection
                || target instanceof Number || target instanceof Boolean || target instanceof Map.Entry
                || target instanceof Iterator || target instanceof InputVariable || target instanceof UtilVariable
                || target instanceof Scope || target instanceof Block.Reference || target instanceof Character
                || target instanceof Object[];
    }
}
