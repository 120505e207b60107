package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.Map;

import dev.stagedoor.emulator.cloudformation.source.TemplateNode;

/**
 * The functions by name.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">the
 * reference</a>.
 */
final class Intrinsics {

    /** Makes an expression of a function's argument. */
    @FunctionalInterface
    interface Factory {
        Expression parse(TemplateNode argument, ExpressionParser parser);
    }

    /** Functions that make a value. */
    static final Map<String, Factory> VALUES = Map.ofEntries(Map.entry("Ref", Ref::parse),
            Map.entry("Fn::GetAtt", GetAtt::parse), Map.entry("Fn::Sub", Sub::parse),
            Map.entry("Fn::Join", Join::parse),
            Map.entry("Fn::Select", Select::parse), Map.entry("Fn::Split", Split::parse),
            Map.entry("Fn::If", If::parse),
            Map.entry("Fn::FindInMap", FindInMap::parse), Map.entry("Fn::ImportValue", ImportValue::parse),
            Map.entry("Fn::Base64", Base64::parse), Map.entry("Fn::GetAZs", GetAZs::parse),
            Map.entry("Fn::Cidr", Cidr::parse));

    /** Functions that decide; they stand only in the Conditions of a template. */
    static final Map<String, Factory> CONDITIONS = Map.of("Fn::Equals", Equals::parse, "Fn::And", And::parse, "Fn::Or",
            Or::parse, "Fn::Not", Not::parse, "Condition", Condition::parse);

    private Intrinsics() {}
}
