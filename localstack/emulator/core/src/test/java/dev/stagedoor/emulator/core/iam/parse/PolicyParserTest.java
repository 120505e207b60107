package dev.stagedoor.emulator.core.iam.parse;

import java.util.List;
import java.util.Random;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.Condition;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Statement;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyParserTest {

    private static final String WHOLE = """
            {'Version':'2012-10-17','Id':'x','Statement':[{'Sid':'one','Effect':'Allow',
             'Principal':{'AWS':['000000000000','arn:aws:iam::000000000000:user/a'],'Service':'lambda.amazonaws.com'},
             'Action':['lambda:Invoke*','s3:*'],'Resource':'arn:aws:s3:::b/${aws:username}/*',
             'Condition':{'ForAnyValue:StringLikeIfExists':{'aws:SourceArn':['a','b']},'Bool':{'aws:SecureTransport':true},
              'NumericLessThan':{'aws:EpochTime':12.5}}},
             {'Effect':'Deny','NotPrincipal':{'AWS':'*'},'NotAction':'iam:Get?','NotResource':'*'}]}""";

    private static PolicyDocument parse(String json, Kind kind) {
        return PolicyParser.parse("p", json.replace('\'', '"'), kind);
    }

    private static void assertMalformed(String json, String reason) {
        assertThatThrownBy(() -> parse(json, Kind.ANY)).as(json).isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void every_element_of_the_grammar_is_kept() {
        PolicyDocument policy = parse(WHOLE, Kind.RESOURCE);

        assertThat(policy.statements()).hasSize(2);
        Statement first = policy.statements().get(0);
        assertThat(first.sid()).isEqualTo("one");
        assertThat(first.allow()).isTrue();
        assertThat(first.principals().patterns()).containsExactly("AWS:000000000000",
                "AWS:arn:aws:iam::000000000000:user/a", "Service:lambda.amazonaws.com");
        assertThat(first.actions().patterns()).containsExactly("lambda:Invoke*", "s3:*");
        assertThat(first.conditions()).hasSize(3);
        assertThat(first.conditions().get(0).quantifier()).isEqualTo(Condition.Quantifier.FOR_ANY_VALUE);
        assertThat(first.conditions().get(0).ifExists()).isTrue();
        assertThat(first.conditions().get(1).values()).isEqualTo(List.of("true"));
        Statement second = policy.statements().get(1);
        assertThat(second.allow()).isFalse();
        assertThat(second.principals().negated()).isTrue();
        assertThat(second.actions().negated()).isTrue();
        assertThat(second.resources().negated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"[] | not a JSON object", "{} | statement 1",
            "{'Statement':[]} | 1 to",
            "{'Statement':[1]} | not an object", "{'Version':'2020','Statement':{}} | Version",
            "{'statement':[]} | statement",
            "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Extra':1}} | Extra",
            "{'Statement':{'Effect':'allow','Action':'*','Resource':'*'}} | Effect",
            "{'Statement':{'Action':'*','Resource':'*'}} | Effect",
            "{'Statement':{'Effect':'Allow','Resource':'*'}} | Action",
            "{'Statement':{'Effect':'Allow','Action':'*'}} | both missing",
            "{'Statement':{'Effect':'Allow','Action':'*','NotAction':'*','Resource':'*'}} | exclude each other",
            "{'Statement':{'Effect':'Allow','Action':'s3','Resource':'*'}} | s3",
            "{'Statement':{'Effect':'Allow','Action':[],'Resource':'*'}} | 1 to",
            "{'Statement':{'Effect':'Allow','Action':null,'Resource':'*'}} | text",
            "{'Statement':{'Effect':'Allow','Action':{'a':1},'Resource':'*'}} | text",
            "{'Statement':{'Effect':'Allow','Action':'*','Resource':'bucket'}} | bucket",
            "{'Statement':{'Effect':'Allow','Action':'*','Principal':'everybody'}} | Principal",
            "{'Statement':{'Effect':'Allow','Action':'*','Principal':{'CanonicalUser':'x'}}} | CanonicalUser",
            "{'Statement':{'Effect':'Allow','Action':'*','Principal':{'AWS':'arn:aws:iam::*:root'}}} | form",
            "{'Statement':{'Effect':'Allow','Action':'*','Principal':{'Service':'*'}}} | form",
            "{'Statement':{'Effect':'Allow','Action':'*','NotPrincipal':{'AWS':'000000000000'}}} | Deny only",
            "{'Statement':[{'Sid':'a','Effect':'Allow','Action':'*','Resource':'*'},{'Sid':'a','Effect':'Allow','Action':'*','Resource':'*'}]} | Sid"})
    void what_is_outside_the_grammar_is_refused(String json, String reason) {
        assertMalformed(json, reason);
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertMalformed("{'Statement':{'Effect':'Deny','Effect':'Allow','Action':'*','Resource':'*'}}", "Duplicate");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"'StringMatches':{'aws:username':'a'} | StringMatches",
            "'ForSomeValues:StringLike':{'aws:username':'a'} | ForSomeValues",
            "'BinaryEquals':{'aws:username':'a'} | Binary",
            "'NullIfExists':{'aws:username':'true'} | NullIfExists", "'Null':{'aws:username':'maybe'} | maybe",
            "'Bool':{'aws:SecureTransport':'yes'} | yes", "'NumericEquals':{'aws:EpochTime':'1e9'} | 1e9",
            "'DateLessThan':{'aws:CurrentTime':'tomorrow'} | tomorrow",
            "'IpAddress':{'aws:SourceIp':'localhost'} | localhost",
            "'IpAddress':{'aws:SourceIp':'10.0.0.0/33'} | bits",
            "'StringLike':{'aws:username':'${aws:user'} | variable",
            "'StringLike':{'aws:username':'${aws:PrincipalTag/x}'} | variable",
            "'NumericEquals':{'aws:EpochTime':'${aws:EpochTime}'} | number", "'StringLike':{'aws:username':[]} | 1 to",
            "'StringLike':{'aws:username':{}} | text", "'StringLike':[] | object",
            "'StringEquals':{'aws:PrincipalTag/team':'a'} | does not have the condition key aws:PrincipalTag/team"})
    void a_condition_that_could_not_be_enforced_is_refused(String condition, String reason) {
        assertMalformed("{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','Resource':'*','Condition':{"
                + condition + "}}}", reason);
    }

    @Test
    void variables_need_the_version_that_has_them() {
        String policy = "{'Statement':{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::${aws:username}'}}";

        assertMalformed(policy, "2012-10-17");
        assertThat(parse(policy.replace("{'S", "{'Version':'2012-10-17','S"), Kind.IDENTITY).statements()).hasSize(1);
    }

    @Test
    void the_kind_decides_about_principal_and_resource() {
        String identity = "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}";
        String trust = "{'Statement':{'Effect':'Allow','Action':'*','Principal':'*'}}";

        assertThat(parse(identity, Kind.IDENTITY).statements()).hasSize(1);
        assertThat(parse(trust, Kind.TRUST).statements()).hasSize(1);
        for (Kind kind : new Kind[]{Kind.TRUST, Kind.RESOURCE}) {
            assertThatThrownBy(() -> parse(identity, kind)).isInstanceOf(MalformedPolicyDocumentException.class);
        }
        for (Kind kind : new Kind[]{Kind.IDENTITY, Kind.RESOURCE}) {
            assertThatThrownBy(() -> parse(trust, kind)).isInstanceOf(MalformedPolicyDocumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_mangled_policy_is_parsed_or_refused_but_never_crashes(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(WHOLE.replace('\'', '"'));
            for (int j = 0; j <= random.nextInt(3); j++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\"{}[]:,*$0".charAt(random.nextInt(10)));
                    default -> text.setLength(at + 1);
                }
            }
            try {
                PolicyDocument policy = PolicyParser.parse("p", text.toString(), Kind.ANY);
                PolicyEvaluator.evaluate(List.of(policy), new Caller.Anonymous(), "a:b", "arn:aws:s3:::b/x",
                        java.util.Map.of("aws:SourceArn", List.of("a"), "aws:EpochTime", List.of("1")));
            } catch (MalformedPolicyDocumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
