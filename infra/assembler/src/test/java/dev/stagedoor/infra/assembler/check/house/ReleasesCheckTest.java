package dev.stagedoor.infra.assembler.check.house;

import java.io.IOException;
import java.nio.file.Path;

import dev.stagedoor.infra.assembler.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReleasesCheckTest {

    private static final String FUNCTIONS = "infra/stacks/functions.yaml";

    @TempDir
    Path folder;
    private Project project;

    @BeforeEach
    void aFunctionWhoseVersionAReleaseRemembers() throws IOException {
        project = Project.in(folder).change(FUNCTIONS, "FunctionVersion: !GetAtt EchoVersion.Version",
                "FunctionVersion: !Select [0, !Split [' ', !Select [1, !Split [' Echo=', "
                        + "!Sub '${DevRelease} Echo=${EchoVersion.Version} ']]]]")
                .change(FUNCTIONS, "Parameters:\n", "Parameters:\n  DevRelease:\n    Type: String\n    Default: ''\n")
                .change(FUNCTIONS, "Outputs:\n",
                        "Outputs:\n  Versions:\n    Value: !Sub 'Echo=${EchoVersion.Version}'\n")
                .change("infra/template.yaml", "Outputs:\n",
                        "Outputs:\n  Versions:\n    Value: !GetAtt Functions.Outputs.Versions\n");
    }

    @Test
    void aReleaseThatIsLookedUpAndRememberedIsFine() {
        assertThat(project.problems()).isEmpty();
    }

    @Test
    void aNameThatIsAnotherInOnePlaceIsNotFound() throws IOException {
        project.change(FUNCTIONS, "' Echo='", "' Other='");

        assertThat(project.problems()).containsExactly(FUNCTIONS + ":42: EchoAlias must split at ' Echo='.");
    }

    @Test
    void whatTheOutputDoesNotNameNoReleaseRemembers() throws IOException {
        project.change(FUNCTIONS, "'Echo=${EchoVersion.Version}'", "'EchoEcho=${EchoVersion.Version}'");

        assertThat(project.problems()).containsExactly(FUNCTIONS + ":42: The output Versions must have "
                + "Echo=${EchoVersion.Version}, or no release remembers it.");
    }

    @Test
    void aLookUpOfAnotherFormIsRefused() throws IOException {
        project.change(FUNCTIONS, "Echo=${EchoVersion.Version} '", "Echo=${EchoVersion.Version}'");

        assertThat(project.problems()).containsExactly(FUNCTIONS + ":42: EchoAlias looks a release up by "
                + "'${DevRelease} Name=${Version.Version} ' (infra/README.md), not by "
                + "'${DevRelease} Echo=${EchoVersion.Version}'.");
    }

    @Test
    void anOutputThatTheRootDoesNotReadIsNotRemembered() throws IOException {
        project.change("infra/template.yaml", "  Versions:\n    Value: !GetAtt Functions.Outputs.Versions\n", "");

        assertThat(project.problems()).containsExactly("infra/template.yaml:11: Nothing reads "
                + "Functions.Outputs.Versions: no release remembers its functions.");
    }

    @Test
    void theAliasOfAStateMachineIsLookedUpTheSameWay() throws IOException {
        String alias = "Resources:\n  Machine:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
                + "      RoleArn: arn:aws:iam::1:role/r\n"
                + "      DefinitionString: '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}'\n"
                + "      Tags: [{Key: stagedoor:stack, Value: !Ref AWS::StackName}]\n"
                + "  MachineDevAlias:\n    Type: AWS::StepFunctions::StateMachineAlias\n    Properties:\n"
                + "      RoutingConfiguration:\n        - Weight: 100\n          StateMachineVersionArn: !Sub\n"
                + "            - ${Machine}:${V}\n            - V: !Select [0, !Split [' ', !Select [1, !Split [' Machine=',"
                + " !Sub ['${DevRelease} Machine=${MachineNumber} ', {MachineNumber: '1'}]]]]]\n";
        project.change(FUNCTIONS, "Resources:\n", alias);

        assertThat(project.problems()).singleElement().asString()
                .endsWith("The output Versions must have Machine=${MachineNumber}, or no release remembers it.");
        project.change(FUNCTIONS, "!Sub 'Echo=${EchoVersion.Version}'",
                "!Sub ['Echo=${EchoVersion.Version} Machine=${MachineNumber}', {MachineNumber: '1'}]");
        assertThat(project.problems()).isEmpty();
    }
}
