package dev.stagedoor.emulator.core.iam;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Decision;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Effect;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyEvaluatorTest {

    private static final String BUCKET = "arn:aws:s3:::b/k";
    private static final Caller ROOT = new Caller.Root("000000000000", "k");
    private static final Caller ALICE = new Caller.User("000000000000", "alice", "arn:aws:iam::000000000000:user/alice",
            "AIDA", "k");
    private static final Caller ROLE = new Caller.AssumedRole("000000000000",
            "arn:aws:sts::000000000000:assumed-role/r/s", "arn:aws:iam::000000000000:role/r", "AROA:s", "k");
    private static final Caller GATEWAY = new Caller.Service("apigateway.amazonaws.com", "", "");
    private static final Caller NOBODY = new Caller.Anonymous();

    private static PolicyDocument policy(String statements) {
        return PolicyParser.parse("p",
                "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.replace('\'', '"') + "]}",
                Kind.ANY);
    }

    private static Decision evaluate(String statements, Caller caller, String action, String resource) {
        return PolicyEvaluator.evaluate(List.of(policy(statements)), caller, action, resource, Map.of());
    }

    private static boolean holds(String condition, String key, String... values) {
        PolicyDocument policy = policy(
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}}");
        Map<String, List<String>> context = values.length == 0 ? Map.of() : Map.of(key, Arrays.asList(values));
        return PolicyEvaluator.evaluate(List.of(policy), ALICE, "a:b", "*", context).allowed();
    }

    @Test
    void silence_is_an_implicit_deny_and_a_deny_wins_wherever_it_stands() {
        String allow = "{'Effect':'Allow','Action':'*','Resource':'*'}";
        String deny = "{'Effect':'Deny','Action':'s3:*','Resource':'*'}";

        assertThat(PolicyEvaluator.evaluate(List.of(), ALICE, "s3:GetObject", BUCKET, Map.of()))
                .isEqualTo(new Decision(Effect.IMPLICIT_DENY, null, 0));
        assertThat(evaluate(allow, ALICE, "s3:GetObject", BUCKET)).isEqualTo(new Decision(Effect.ALLOW, "p", 1));
        assertThat(evaluate(allow + "," + deny, ALICE, "s3:GetObject", BUCKET))
                .isEqualTo(new Decision(Effect.EXPLICIT_DENY, "p", 2));
        assertThat(evaluate(deny + "," + allow, ALICE, "s3:GetObject", BUCKET))
                .isEqualTo(new Decision(Effect.EXPLICIT_DENY, "p", 1));
        assertThat(evaluate(deny + "," + allow, ALICE, "sqs:SendMessage", "*"))
                .isEqualTo(new Decision(Effect.ALLOW, "p", 2));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "'Action':'S3:getobject','Resource':'arn:aws:s3:::b/*' | true",
            "'Action':'s3:Put*','Resource':'*' | false", "'Action':'s3:?etObject','Resource':'*' | true",
            "'Action':'*','Resource':'arn:aws:s3:::B/*' | false", "'NotAction':'s3:*','Resource':'*' | false",
            "'NotAction':'iam:*','Resource':'*' | true", "'Action':'*','NotResource':'arn:aws:s3:::b/*' | false",
            "'Action':'*','NotResource':'arn:aws:s3:::c/*' | true"})
    void actions_compare_without_case_and_resources_with_it(String elements, boolean allowed) {
        assertThat(evaluate("{'Effect':'Allow'," + elements + "}", ALICE, "s3:GetObject", BUCKET).allowed())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            // principal | root | alice | role | gateway | nobody
            "'*' | true | true | true | true | true", "{'AWS':'*'} | true | true | true | true | true",
            "{'AWS':'000000000000'} | true | false | false | false | false",
            "{'AWS':'arn:aws:iam::000000000000:root'} | true | false | false | false | false",
            "{'AWS':'111111111111'} | false | false | false | false | false",
            "{'AWS':'arn:aws:iam::000000000000:user/alice'} | false | true | false | false | false",
            "{'AWS':'arn:aws:iam::000000000000:role/r'} | false | false | true | false | false",
            "{'AWS':'arn:aws:sts::000000000000:assumed-role/r/s'} | false | false | true | false | false",
            "{'Service':'apigateway.amazonaws.com'} | false | false | false | true | false",
            "{'Service':'events.amazonaws.com'} | false | false | false | false | false",
            "{'Federated':'cognito-identity.amazonaws.com'} | false | false | false | false | false"})
    void an_allow_is_for_its_principals(String principal, boolean root, boolean alice, boolean role, boolean gateway,
            boolean nobody) {
        String statement = "{'Effect':'Allow','Action':'*','Principal':" + principal + "}";
        boolean[] expected = {root, alice, role, gateway, nobody};
        Caller[] callers = {ROOT, ALICE, ROLE, GATEWAY, NOBODY};
        for (int i = 0; i < callers.length; i++) {
            assertThat(evaluate(statement, callers[i], "a:b", "*").allowed()).as(callers[i].arn())
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void a_deny_for_an_account_is_for_everybody_in_it_and_not_principal_spares_only_those_named() {
        String account = "{'Effect':'Deny','Action':'*','Principal':{'AWS':'000000000000'}}";
        String others = "{'Effect':'Deny','Action':'*','NotPrincipal':{'AWS':'arn:aws:iam::000000000000:user/alice'}}";

        assertThat(evaluate(account, ALICE, "a:b", "*").effect()).isEqualTo(Effect.EXPLICIT_DENY);
        assertThat(evaluate(account, ROLE, "a:b", "*").effect()).isEqualTo(Effect.EXPLICIT_DENY);
        assertThat(evaluate(account, NOBODY, "a:b", "*").effect()).isEqualTo(Effect.IMPLICIT_DENY);
        assertThat(evaluate(others, ALICE, "a:b", "*").effect()).isEqualTo(Effect.IMPLICIT_DENY);
        assertThat(evaluate(others, ROLE, "a:b", "*").effect()).isEqualTo(Effect.EXPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "-", value = {
            // condition | key | value of the request, - where it has none | holds
            "'StringEquals':{'aws:username':['a','b']} | aws:username | b | true",
            "'StringEquals':{'aws:username':'a*'} | aws:username | ab | false",
            "'StringEquals':{'aws:username':'a'} | AWS:UserName | a | true",
            "'StringEquals':{'aws:username':'a'} | aws:username | - | false",
            "'StringEqualsIfExists':{'aws:username':'a'} | aws:username | - | true",
            "'StringEqualsIfExists':{'aws:username':'a'} | aws:username | b | false",
            "'StringNotEquals':{'aws:username':['a','b']} | aws:username | b | false",
            "'StringNotEquals':{'aws:username':['a','b']} | aws:username | c | true",
            "'StringNotEquals':{'aws:username':'a'} | aws:username | - | true",
            "'StringEqualsIgnoreCase':{'aws:username':'A'} | aws:username | a | true",
            "'StringNotEqualsIgnoreCase':{'aws:username':'A'} | aws:username | a | false",
            "'StringLike':{'aws:username':'a*z'} | aws:username | abcz | true",
            "'StringNotLike':{'aws:username':'a*'} | aws:username | abc | false",
            "'ArnLike':{'aws:SourceArn':'arn:aws:s3:::b*'} | aws:SourceArn | arn:aws:s3:::bucket | true",
            "'ArnEquals':{'aws:SourceArn':'arn:aws:*:::bucket'} | aws:SourceArn | arn:aws:s3:::bucket | true",
            "'ArnLike':{'aws:SourceArn':'arn:*:bucket'} | aws:SourceArn | arn:aws:s3:::bucket | false",
            "'ArnNotLike':{'aws:SourceArn':'arn:aws:s3:::b*'} | aws:SourceArn | arn:aws:s3:::c | true",
            "'NumericEquals':{'aws:EpochTime':10} | aws:EpochTime | 10.0 | true",
            "'NumericNotEquals':{'aws:EpochTime':10} | aws:EpochTime | 10 | false",
            "'NumericLessThan':{'aws:EpochTime':'10'} | aws:EpochTime | 9 | true",
            "'NumericLessThanEquals':{'aws:EpochTime':'10'} | aws:EpochTime | 11 | false",
            "'NumericGreaterThan':{'aws:EpochTime':'10'} | aws:EpochTime | 10 | false",
            "'NumericGreaterThanEquals':{'aws:EpochTime':'10'} | aws:EpochTime | 10 | true",
            "'NumericLessThan':{'aws:EpochTime':'10'} | aws:EpochTime | many | false",
            "'DateLessThan':{'aws:CurrentTime':'2026-03-01T12:00:00Z'} | aws:CurrentTime | 2026-03-01T11:59:59.9Z | true",
            "'DateGreaterThan':{'aws:CurrentTime':'2026-03-01'} | aws:CurrentTime | 2026-02-28T23:00:00-02:00 | true",
            "'DateEquals':{'aws:CurrentTime':'1772366400'} | aws:CurrentTime | 2026-03-01T12:00:00Z | true",
            "'DateNotEquals':{'aws:CurrentTime':'2026-03-01'} | aws:CurrentTime | 2026-03-01T00:00:00Z | false",
            "'DateGreaterThanEquals':{'aws:CurrentTime':'2026-03-01'} | aws:CurrentTime | 2026-03-01T00:00:00Z | true",
            "'DateLessThanEquals':{'aws:CurrentTime':'2026-03-01'} | aws:CurrentTime | never | false",
            "'Bool':{'aws:SecureTransport':'true'} | aws:SecureTransport | TRUE | true",
            "'Bool':{'aws:SecureTransport':false} | aws:SecureTransport | true | false",
            "'IpAddress':{'aws:SourceIp':['10.0.0.0/8','192.168.1.1']} | aws:SourceIp | 10.9.8.7 | true",
            "'IpAddress':{'aws:SourceIp':['10.0.0.0/8','192.168.1.1']} | aws:SourceIp | 192.168.1.2 | false",
            "'IpAddress':{'aws:SourceIp':'10.0.0.128/25'} | aws:SourceIp | 10.0.0.127 | false",
            "'IpAddress':{'aws:SourceIp':'0.0.0.0/0'} | aws:SourceIp | 2001:db8::1 | false",
            "'IpAddress':{'aws:SourceIp':'2001:db8::/32'} | aws:SourceIp | 2001:db8::1 | true",
            "'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'} | aws:SourceIp | 11.0.0.1 | true",
            "'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'} | aws:SourceIp | - | true",
            "'Null':{'aws:SourceIp':'true'} | aws:SourceIp | - | true",
            "'Null':{'aws:SourceIp':'true'} | aws:SourceIp | x | false",
            "'Null':{'aws:SourceIp':'false'} | aws:SourceIp | x | true",
            "'StringLike':{'aws:username':'a'},'Bool':{'aws:SecureTransport':true} | aws:username | a | false"})
    void conditions_hold_as_the_guide_says(String condition, String key, String value, boolean holds) {
        assertThat(value == null ? holds(condition, key) : holds(condition, key, value)).isEqualTo(holds);
    }

    @Test
    void sets_compare_any_or_all_of_their_values() {
        String any = "'ForAnyValue:StringEquals':{'aws:username':['a','b']}";
        String all = "'ForAllValues:StringEquals':{'aws:username':['a','b']}";
        String anyNot = "'ForAnyValue:StringNotEquals':{'aws:username':['a','b']}";
        String allNot = "'ForAllValues:StringNotEquals':{'aws:username':['a','b']}";

        assertThat(holds(any, "aws:username", "c", "b")).isTrue();
        assertThat(holds(any, "aws:username", "c", "d")).isFalse();
        assertThat(holds(any, "aws:username")).isFalse();
        assertThat(holds(all, "aws:username", "a", "b")).isTrue();
        assertThat(holds(all, "aws:username", "a", "c")).isFalse();
        assertThat(holds(all, "aws:username")).isTrue();
        assertThat(holds(anyNot, "aws:username", "a", "c")).isTrue();
        assertThat(holds(anyNot, "aws:username", "a", "b")).isFalse();
        assertThat(holds(allNot, "aws:username", "c", "d")).isTrue();
        assertThat(holds(allNot, "aws:username", "a", "d")).isFalse();
    }

    @Test
    void a_variable_without_a_value_makes_the_statement_void() {
        String own = "{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::b/${aws:username}'}";

        assertThat(PolicyEvaluator.evaluate(List.of(policy(own)), ALICE, "s3:GetObject", "arn:aws:s3:::b/alice",
                Map.of("aws:username", List.of("alice"))).allowed()).isTrue();
        assertThat(
                PolicyEvaluator.evaluate(List.of(policy(own)), ALICE, "s3:GetObject", "arn:aws:s3:::b/alice", Map.of())
                        .allowed())
                .isFalse();
    }
}
