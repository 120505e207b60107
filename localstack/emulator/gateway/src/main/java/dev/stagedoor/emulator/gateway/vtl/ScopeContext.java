package dev.stagedoor.emulator.gateway.vtl;

import java.util.HashMap;
import java.util.Map;

import org.apache.velocity.context.AbstractContext;

/** The variables of one rendering: the documented ones, and what the template sets. */
final class ScopeContext extends AbstractContext {

    private final TemplateScope scope;
    private final UtilVariable util;
    private final RenderBudget budget;
    private final Map<String, Object> locals = new HashMap<>();

    ScopeContext(TemplateScope scope, UtilVariable util, RenderBudget budget) {
        this.scope = scope;
        this.util = util;
        this.budget = budget;
    }

    @Override
    public Object internalGet(String name) {
        Object local = locals.get(name);
        return local != null ? local : variable(name);
    }

    private Object variable(String name) {
        return switch (name) {
            case "input" -> scope.input();
            case "context" -> scope.context();
            case "stageVariables" -> scope.stageVariables();
            case "util" -> util;
            default -> null;
        };
    }

    @Override
    public Object internalPut(String name, Object value) {
        return locals.put(name, budget.checkSize(value));
    }

    @Override
    public boolean internalContainsKey(String name) {
        return locals.containsKey(name) || variable(name) != null;
    }

    @Override
    public String[] internalGetKeys() {
        return locals.keySet().toArray(String[]::new);
    }

    @Override
    public Object internalRemove(String name) {
        return locals.remove(name);
    }
}
