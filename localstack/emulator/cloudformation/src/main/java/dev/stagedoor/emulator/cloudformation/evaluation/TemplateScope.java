package dev.stagedoor.emulator.cloudformation.evaluation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.graph.CircularDependencyException;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.template.ParameterDeclaration;
import dev.stagedoor.emulator.cloudformation.template.ParameterValues;
import dev.stagedoor.emulator.cloudformation.template.Template;

/** Everything that the expressions of one template can see. Safe for several threads. */
public final class TemplateScope implements Scope {

    /** Far more than any real stack needs. */
    private static final int MAX_CHARACTERS = 32_000_000;

    private final AtomicLong spent = new AtomicLong();
    private final Template template;
    private final Map<String, String> parameters;
    private final PseudoParameters pseudo;
    private final ResourceValues resources;
    private final ExportValues exports;
    private final Map<String, Boolean> conditions;

    /**
     * @param parameters a declared one that is missing here is not known yet
     */
    public TemplateScope(Template template, Map<String, String> parameters, PseudoParameters pseudo,
            ResourceValues resources, ExportValues exports) {
        this.template = template;
        this.parameters = parameters;
        this.pseudo = pseudo;
        this.resources = resources;
        this.exports = exports;
        this.conditions = new HashMap<>();
        Set<String> visiting = new LinkedHashSet<>();
        template.conditions().keySet().forEach(name -> decide(name, visiting));
    }

    /** Conditions depend on parameters only, so all are decided once; what cannot be decided yet is left out. */
    private void decide(String name, Set<String> visiting) {
        if (conditions.containsKey(name) || !visiting.add(name)) {
            return;
        }
        try {
            conditions.put(name, template.conditions().get(name).evaluate(new ConditionScope(visiting)).booleanValue());
        } catch (NotYetKnownException e) {
            // Left out: condition() says so to whoever asks.
        } finally {
            visiting.remove(name);
        }
    }

    @Override
    public JsonNode ref(String name, Position at) {
        ParameterDeclaration parameter = template.parameters().get(name);
        if (parameter != null) {
            if (!parameters.containsKey(name)) {
                throw new NotYetKnownException("parameter " + name);
            }
            return ParameterValues.ref(parameter, parameters.get(name));
        }
        return PseudoParameters.contains(name) ? pseudo.value(name) : resources.physicalId(name, at);
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute, Position at) {
        return resources.attribute(logicalId, attribute, at);
    }

    @Override
    public JsonNode mapping(String map, String first, String second) {
        Map<String, JsonNode> mapping = template.mappings().get(map);
        JsonNode inner = mapping == null ? null : mapping.get(first);
        return inner == null ? null : inner.get(second);
    }

    @Override
    public boolean condition(String name, Position at) {
        if (!template.conditions().containsKey(name)) {
            throw new TemplateException(at, "Template format error: Unresolved condition dependency " + name
                    + " in the template");
        }
        Boolean value = conditions.get(name);
        if (value == null) {
            throw new NotYetKnownException("condition " + name);
        }
        return value;
    }

    @Override
    public JsonNode importValue(String export, Position at) {
        String value = exports.value(export);
        if (value == null) {
            throw new TemplateException("No export named " + export + " found.");
        }
        return TextNode.valueOf(value);
    }

    @Override
    public String region() {
        return pseudo.account().region();
    }

    @Override
    public void spend(int characters, Position at) {
        if (spent.addAndGet(characters) > MAX_CHARACTERS) {
            throw new TemplateException(at, "Template error: the values of this template together are too long.");
        }
    }

    /** What a condition can see: parameters, mappings and other conditions. */
    private final class ConditionScope implements Scope {

        private final Set<String> visiting;

        ConditionScope(Set<String> visiting) {
            this.visiting = visiting;
        }

        @Override
        public boolean condition(String name, Position at) {
            if (visiting.contains(name)) {
                throw new CircularDependencyException("conditions", List.copyOf(visiting));
            }
            if (template.conditions().containsKey(name)) {
                decide(name, visiting);
            }
            return TemplateScope.this.condition(name, at);
        }

        @Override
        public JsonNode ref(String name, Position at) {
            if (!template.parameters().containsKey(name) && !PseudoParameters.contains(name)) {
                throw new TemplateException(at, "Template format error: Unresolved dependencies [" + name
                        + "]. Cannot reference resources in the Conditions block of the template");
            }
            return TemplateScope.this.ref(name, at);
        }

        @Override
        public JsonNode attribute(String logicalId, String attribute, Position at) {
            throw new TemplateException(at, "Template error: Fn::GetAtt cannot stand in the Conditions section.");
        }

        @Override
        public JsonNode mapping(String map, String first, String second) {
            return TemplateScope.this.mapping(map, first, second);
        }

        @Override
        public JsonNode importValue(String export, Position at) {
            throw new TemplateException(at, "Template error: Fn::ImportValue cannot stand in the Conditions section.");
        }

        @Override
        public String region() {
            return TemplateScope.this.region();
        }

        @Override
        public void spend(int characters, Position at) {
            TemplateScope.this.spend(characters, at);
        }
    }
}
