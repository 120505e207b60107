package dev.stagedoor.infra.assembler.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms of CloudFormation's intrinsic functions ({@code !Ref}, {@code !Sub}, ...), turned into the long ones.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
final class ShortForms {

    private static final Map<String, String> BARE = Map.of("Ref", "Ref", "Condition", "Condition");
    private static final Set<String> FUNCTIONS = Set.of("And", "Base64", "Cidr", "Equals", "FindInMap", "GetAtt",
            "GetAZs", "If",
            "ImportValue", "Join", "Not", "Or", "Select", "Split", "Sub");

    private ShortForms() {}

    /** @param tag the YAML tag with its exclamation mark */
    static Node expand(String tag, Node argument) {
        Position position = argument.position();
        String name = tag.substring(1);
        if (BARE.containsKey(name)) {
            return MapNode.of(position, BARE.get(name), argument);
        }
        if (!FUNCTIONS.contains(name)) {
            throw new YamlException(position, tag + " is not an intrinsic function of CloudFormation.");
        }
        return MapNode.of(position, "Fn::" + name, name.equals("GetAtt") ? attribute(argument) : argument);
    }

    private static Node attribute(Node argument) {
        if (!(argument instanceof ScalarNode scalar)) {
            return argument;
        }
        int dot = scalar.text().indexOf('.');
        if (dot < 1 || dot == scalar.text().length() - 1) {
            throw new YamlException(argument.position(),
                    "!GetAtt needs Resource.Attribute, not " + scalar.text() + ".");
        }
        return new ListNode(argument.position(),
                List.of(new ScalarNode(argument.position(), scalar.text().substring(0, dot)),
                        new ScalarNode(argument.position(), scalar.text().substring(dot + 1))));
    }
}
