package dev.stagedoor.emulator.states.machine;

import java.util.List;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.states.error.api.InvalidArnException;

/**
 * An ARN of this service.
 *
 * @param text the whole ARN
 * @param type such as {@code stateMachine}
 * @param parts what follows the type: a name, and a version or alias of a state machine, or the name of an execution
 */
public record ResourceArn(String text, String type, List<String> parts) {

    public static final String STATE_MACHINE = "stateMachine";
    public static final String EXECUTION = "execution";
    public static final String EXPRESS = "express";
    public static final String ACTIVITY = "activity";
    public static final String MAP_RUN = "mapRun";

    /** @throws InvalidArnException if it is no ARN of a state machine, or of one's version or alias */
    public static ResourceArn stateMachine(String text) {
        return parse(text, STATE_MACHINE, 1, 2);
    }

    /** @throws InvalidArnException if it is no ARN of a Standard execution */
    public static ResourceArn execution(String text) {
        return parse(text, EXECUTION, 2, 2);
    }

    /** @throws InvalidArnException if it is no ARN of an activity */
    public static ResourceArn activity(String text) {
        return parse(text, ACTIVITY, 1, 1);
    }

    /** @throws InvalidArnException if it is no ARN of a Map Run */
    public static ResourceArn mapRun(String text) {
        return parse(text, MAP_RUN, 2, 2);
    }

    /** @throws InvalidArnException if it is no ARN of something that has tags */
    public static ResourceArn tagged(String text) {
        ResourceArn arn = parse(text);
        return arn.type.equals(ACTIVITY) ? activity(text) : stateMachine(text);
    }

    private static ResourceArn parse(String text, String type, int minParts, int maxParts) {
        ResourceArn arn = parse(text);
        if (!arn.type.equals(type)) {
            throw new InvalidArnException("Resource type not valid in this context: " + arn.type);
        }
        int parts = arn.parts.size();
        if (parts < minParts || parts > maxParts || arn.parts.stream().anyMatch(String::isEmpty)) {
            throw new InvalidArnException("Invalid resource in ARN: " + text);
        }
        return arn;
    }

    private static ResourceArn parse(String text) {
        String[] fields = text.split(":", -1);
        if (!fields[0].equals("arn") || fields.length < 7) {
            throw new InvalidArnException("Invalid ARN prefix: " + text);
        }
        if (!fields[2].equals("states")) {
            throw new InvalidArnException("Invalid service name: " + fields[2]);
        }
        return new ResourceArn(text, fields[5], List.of(fields).subList(6, fields.length));
    }

    public static String ofStateMachine(Account account, String name) {
        return account.arn("states", STATE_MACHINE + ":" + name);
    }

    public static String ofExecution(Account account, String machine, String name) {
        return account.arn("states", EXECUTION + ":" + machine + ":" + name);
    }

    public static String ofExpress(Account account, String machine, String name, String id) {
        return account.arn("states", EXPRESS + ":" + machine + ":" + name + ":" + id);
    }

    public static String ofActivity(Account account, String name) {
        return account.arn("states", ACTIVITY + ":" + name);
    }

    public String name() {
        return parts.get(0);
    }

    /** The version or alias; null where the ARN names neither. */
    public String qualifier() {
        return parts.size() > 1 ? parts.get(1) : null;
    }

    /** The ARN without a version or alias. */
    public String unqualified() {
        return qualifier() == null ? text : text.substring(0, text.length() - qualifier().length() - 1);
    }
}
