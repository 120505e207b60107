package dev.stagedoor.infra.assembler.hash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.Assembler;
import dev.stagedoor.infra.assembler.DefinitionException;
import dev.stagedoor.infra.assembler.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentIdsTest {

    @TempDir
    Path folder;
    private Project project;
    private Ids before;

    private record Ids(String version, String deployment) {}

    @BeforeEach
    void assembleOnce() throws IOException {
        project = Project.in(folder);
        before = ids("code");
    }

    @Test
    void nothingChangedNothingNew() throws IOException {
        assertThat(ids("code")).isEqualTo(before);
    }

    @Test
    void commentsAndOrderDoNotMatter() throws IOException {
        project.change("infra/stacks/functions.yaml", "Runtime: java21\n      Handler: a.B::c",
                "Handler: a.B::c # main\n      Runtime: java21");

        assertThat(ids("code")).isEqualTo(before);
    }

    @Test
    void aChangeOfCodeMakesANewVersionAndSinceAReleaseHoldsBothANewDeployment() throws IOException {
        Ids after = ids("other code");

        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.deployment()).isNotEqualTo(before.deployment());
    }

    @Test
    void aChangeOfAPropertyOfTheFunctionMakesANewVersion() throws IOException {
        project.change("infra/stacks/functions.yaml", "Runtime: java21", "Runtime: java21\n      Timeout: 7");

        assertThat(ids("code").version()).isNotEqualTo(before.version());
    }

    @Test
    void aChangeOfAMappingTemplateMakesANewDeploymentAndNoVersion() throws IOException {
        project.change("gateway-config/templates/open.vtl", "\"name\"", "\"called\"");
        Ids after = ids("code");

        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.deployment()).isNotEqualTo(before.deployment());
    }

    @Test
    void aDeploymentOfAnApiInAnotherStackFollowsIt() throws IOException {
        project.change("infra/stacks/gateway.yaml", "RestApiId: !Ref RestApi\n  Stage", "RestApiId: !Ref Echo\n  Stage")
                .change("infra/stacks/gateway.yaml", "Parameters:\n", "Parameters:\n  Echo:\n    Type: String\n")
                .change("infra/template.yaml", "Public: !Ref Public\n",
                        "Public: !Ref Public\n        Echo: !GetAtt Apis.Outputs.Echo\n")
                .change("infra/template.yaml", "Resources:\n", """
                        Resources:
                          Apis:
                            Type: AWS::CloudFormation::Stack
                            Properties:
                              TemplateURL: stacks/apis.yaml
                              Tags: [{Key: stagedoor:stack, Value: !Ref AWS::StackName}]
                        """)
                .write("infra/stacks/apis.yaml", """
                        Resources:
                          Echo:
                            Type: AWS::ApiGateway::RestApi
                            Properties:
                              Name: echo
                              Tags: [{Key: stagedoor:stack, Value: !Ref AWS::StackName}]
                        Outputs:
                          Echo:
                            Value: !Ref Echo
                        """);
        Ids there = ids("code");
        project.change("infra/stacks/apis.yaml", "Name: echo", "Name: other");

        assertThat(ids("code").deployment()).isNotEqualTo(there.deployment());
    }

    @Test
    void aVersionOfAStateMachineFollowsItsDefinitionAndConfigurationAndNothingElse() throws IOException {
        project.change("infra/stacks/functions.yaml", "Resources:\n", """
                Resources:
                  Machine:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: arn:aws:iam::1:role/r
                      DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}'
                      Tags: [{Key: stagedoor:stack, Value: !Ref AWS::StackName}]
                  MachineVersion:
                    Type: AWS::StepFunctions::StateMachineVersion
                    Properties:
                      StateMachineArn: !Ref Machine
                """);
        Ids there = ids("code");
        String version = machineVersion();

        project.change("infra/stacks/functions.yaml", "RoleArn: arn:aws:iam::1:role/r",
                "RoleArn: arn:aws:iam::1:role/r\n      StateMachineName: m");
        assertThat(machineVersion()).isEqualTo(version);

        project.change("infra/stacks/functions.yaml", "StateMachineName: m",
                "StateMachineName: m\n      TracingConfiguration: {Enabled: true}");
        assertThat(machineVersion()).isNotEqualTo(version);
        version = machineVersion();

        project.change("infra/stacks/functions.yaml", "\"Pass\"", "\"Succeed\"").change("infra/stacks/functions.yaml",
                ",\"End\":true", "");
        assertThat(machineVersion()).isNotEqualTo(version);
        assertThat(ids("code").deployment()).as("a release holds both").isNotEqualTo(there.deployment());
        assertThat(ids("code").version()).as("of the function").isEqualTo(there.version());
    }

    private String machineVersion() throws IOException {
        return find("MachineVersion[0-9a-f]{10}", project.assemble("code").get("functions"));
    }

    @Test
    void aDeploymentOfNothingIsAnError() throws IOException {
        project.change("infra/stacks/gateway.yaml", "RestApiId: !Ref RestApi\n  Stage",
                "RestApiId: !Ref FunctionArn\n  Stage");

        assertThatThrownBy(() -> project.assemble("code")).hasMessage("infra/stacks/gateway.yaml:20: "
                + "Deployment needs RestApiId with a Ref that leads to a resource of the definition.");
    }

    @Test
    void everyPlaceThatNamesTheResourceFollows() throws IOException {
        Map<String, String> templates = project.assemble("code");

        assertThat(templates.get("functions"))
                .containsPattern("\"Fn::GetAtt\": \\[\\s+\"" + before.version() + "\",\\s+\"Version\"")
                .doesNotContain("\"EchoVersion\"");
        assertThat(templates.get("gateway")).contains("\"Ref\": \"" + before.deployment() + "\"",
                "at ${" + before.deployment() + ".DeploymentId}")
                .containsPattern("\"DependsOn\": \\[\\s+\"" + before.deployment() + "\"")
                .doesNotContain("\"Deployment\"");
    }

    @Test
    void aFunctionWithoutAZipIsAnError() {
        assertThatThrownBy(() -> new Assembler(folder).assemble(Map.of(), folder.resolve("target/x")))
                .isInstanceOf(DefinitionException.class).hasMessage(
                        "infra/stacks/functions.yaml:24: No zip was given for parameter EchoCode: pass --code EchoCode=function.zip.");
        assertThat(folder.resolve("target/x")).doesNotExist();
    }

    private Ids ids(String code) throws IOException {
        Map<String, String> templates = project.assemble(code);
        return new Ids(find("EchoVersion[0-9a-f]{10}", templates.get("functions")),
                find("Deployment[0-9a-f]{10}", templates.get("gateway")));
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
