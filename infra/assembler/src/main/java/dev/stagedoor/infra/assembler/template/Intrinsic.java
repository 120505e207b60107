package dev.stagedoor.infra.assembler.template;

import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;

/** A call of an intrinsic function: a mapping whose only key is {@code Ref} or {@code Fn::...}. */
public record Intrinsic(String name, Node argument, Position position) {

    public static final Set<String> NAMES = Set.of("Ref", "Fn::And", "Fn::Base64", "Fn::Cidr", "Fn::Equals",
            "Fn::FindInMap",
            "Fn::GetAtt", "Fn::GetAZs", "Fn::If", "Fn::ImportValue", "Fn::Join", "Fn::Not", "Fn::Or", "Fn::Select",
            "Fn::Split", "Fn::Sub");

    public static final Set<String> PSEUDO_PARAMETERS = Set.of("AWS::AccountId", "AWS::NotificationARNs",
            "AWS::NoValue",
            "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix");

    /** The call that {@code node} is; empty if it is a plain value. A name that does not exist counts as a call too. */
    public static Optional<Intrinsic> of(Node node) {
        return node instanceof MapNode map
                ? map.single().filter(entry -> isName(entry.key()))
                        .map(entry -> new Intrinsic(entry.key(), entry.value(), entry.position()))
                : Optional.empty();
    }

    public static boolean isName(String key) {
        return key.equals("Ref") || key.startsWith("Fn::");
    }
}
