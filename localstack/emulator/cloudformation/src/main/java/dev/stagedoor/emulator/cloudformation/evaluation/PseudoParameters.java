package dev.stagedoor.emulator.cloudformation.evaluation;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;

/**
 * The parameters that every template has.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html">the
 * reference</a>.
 *
 * @param stackName null where it is not known yet
 * @param stackId null where it is not known yet
 */
public record PseudoParameters(Account account, String stackName, String stackId) {

    private static final Set<String> NAMES = Set.of("AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs",
            "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix");

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** Those of a stack inside this one, before it has a name and id of its own. */
    public PseudoParameters inner() {
        return new PseudoParameters(account, null, null);
    }

    JsonNode value(String name) {
        return switch (name) {
            case "AWS::AccountId" -> TextNode.valueOf(account.id());
            case "AWS::NotificationARNs" -> Json.array();
            case "AWS::Partition" -> TextNode.valueOf("aws");
            case "AWS::Region" -> TextNode.valueOf(account.region());
            case "AWS::StackId" -> known(name, stackId);
            case "AWS::StackName" -> known(name, stackName);
            case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
            default -> MissingNode.getInstance();
        };
    }

    private static JsonNode known(String name, String value) {
        if (value == null) {
            throw new NotYetKnownException(name);
        }
        return TextNode.valueOf(value);
    }
}
