package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.core.Json;

/** A map that is no function; members that are {@code AWS::NoValue} are left out. */
public record MapExpression(Map<String, Member> members, Position position) implements Expression {

    /** @param key where the key stands */
    public record Member(Position key, Expression value) {}

    public MapExpression {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static MapExpression empty(Position position) {
        return new MapExpression(Map.of(), position);
    }

    @Override
    public ObjectNode evaluate(Scope scope) {
        ObjectNode map = Json.object();
        members.forEach((name, member) -> {
            JsonNode value = member.value().evaluate(scope);
            if (!value.isMissingNode()) {
                map.set(name, value);
            }
        });
        return map;
    }

    /** The expression of a member, or null. */
    public Expression get(String name) {
        Member member = members.get(name);
        return member == null ? null : member.value();
    }

    @Override
    public List<Expression> children() {
        return members.values().stream().map(Member::value).toList();
    }
}
