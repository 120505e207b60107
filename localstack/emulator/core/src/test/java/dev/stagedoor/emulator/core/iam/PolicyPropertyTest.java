package dev.stagedoor.emulator.core.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.iam.PolicyDocument.Patterns;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Statement;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Effect;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Any policies, any request: compared with the logic as IAM's guide says it in three lines. */
class PolicyPropertyTest {

    private static final Caller ALICE = new Caller.User("000000000000", "alice", "arn:aws:iam::000000000000:user/alice",
            "AIDA", "AKIA");
    private static final int RUNS = 20_000;
    private static final String[] ACTIONS = {"sqs:SendMessage", "sqs:*", "sqs:Send*", "*", "SQS:sendmessage",
            "sqs:DeleteQueue", "dynamodb:*", "sqs:SendMessag?"};
    private static final String[] RESOURCES = {"*", "arn:aws:sqs:eu-west-1:000000000000:doors",
            "arn:aws:sqs:*:*:door*", "arn:aws:sqs:eu-west-1:000000000000:other"};
    private static final String ACTION = "sqs:SendMessage";
    private static final String RESOURCE = "arn:aws:sqs:eu-west-1:000000000000:doors";

    @Test
    void anExplicitDenyWinsElseAnAllowElseNothingIsAllowed() {
        Random random = new Random(5);
        int allowed = 0;
        for (int i = 0; i < RUNS; i++) {
            List<PolicyDocument> policies = policies(random);
            Effect expected = applying(policies, false)
                    ? Effect.EXPLICIT_DENY
                    : applying(policies, true) ? Effect.ALLOW : Effect.IMPLICIT_DENY;

            assertThat(decide(policies)).as("%s", policies).isEqualTo(expected);
            allowed += expected == Effect.ALLOW ? 1 : 0;
        }
        assertThat(allowed).as("allowed among them").isBetween(RUNS / 20, RUNS - RUNS / 20);
    }

    @Test
    void anotherDenyNeverAllowsAndAnotherAllowNeverForbids() {
        Random random = new Random(6);
        for (int i = 0; i < RUNS; i++) {
            List<PolicyDocument> policies = policies(random);
            Effect before = decide(policies);
            Statement more = statement(random);
            policies.add(random.nextInt(policies.size() + 1), new PolicyDocument("more", List.of(more)));

            Effect after = decide(policies);

            if (more.allow()) {
                assertThat(after == Effect.EXPLICIT_DENY).isEqualTo(before == Effect.EXPLICIT_DENY);
            } else {
                assertThat(after == Effect.ALLOW && before != Effect.ALLOW).as("%s", policies).isFalse();
            }
        }
    }

    private static Effect decide(List<PolicyDocument> policies) {
        return PolicyEvaluator.evaluate(policies, ALICE, ACTION, RESOURCE, Map.of()).effect();
    }

    private static boolean applying(List<PolicyDocument> policies, boolean allow) {
        return policies.stream().flatMap(policy -> policy.statements().stream())
                .anyMatch(statement -> statement.allow() == allow
                        && any(statement.actions(), ACTION, Pattern.CASE_INSENSITIVE)
                        && any(statement.resources(), RESOURCE, 0));
    }

    private static boolean any(Patterns patterns, String text, int flags) {
        return patterns.patterns().stream().anyMatch(pattern -> Pattern
                .compile(pattern.replace(".", "\\.").replace("*", ".*").replace("?", "."), flags).matcher(text)
                .matches()) != patterns.negated();
    }

    private static List<PolicyDocument> policies(Random random) {
        List<PolicyDocument> policies = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Statement> statements = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                statements.add(statement(random));
            }
            policies.add(new PolicyDocument("policy " + i, statements));
        }
        return policies;
    }

    private static Statement statement(Random random) {
        return new Statement(null, random.nextInt(5) > 0, new Patterns(false, null), patterns(ACTIONS, random),
                patterns(RESOURCES, random), List.of());
    }

    private static Patterns patterns(String[] from, Random random) {
        return new Patterns(random.nextInt(5) == 0,
                List.of(from[random.nextInt(from.length)], from[random.nextInt(from.length)]));
    }
}
