package dev.stagedoor.emulator.states.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.parse.DefinitionParser;
import dev.stagedoor.emulator.states.definition.parse.DefinitionReader;
import dev.stagedoor.emulator.states.definition.parse.Expressions;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnsupportedTasksTest {

    private static final String TASK = "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
            + "'arn:aws:states:::sns:publish','Parameters':{'Message':'m','FunctionName':'f'},'End':true}}}";

    private static List<Diagnostic> of(String definition) throws InvalidDefinitionException {
        Random random = new Random(1);
        Ids ids = new Ids(random);
        DefinitionReader reader = new DefinitionReader(new DefinitionParser(new Expressions(
                new Intrinsics(ids, random), new JsonataRuntime(Clock.systemUTC(), random, ids))));
        StateMachineDefinition read = reader.read(definition.replace('\'', '"'), MachineType.STANDARD);
        return UnsupportedTasks.in(read.workflow(), resource -> resource.service().equals("sns")
                ? Optional.of("no " + resource.service())
                : Optional.empty());
    }

    @Test
    void aTaskThatCannotBeCalledIsFoundWhereItStands() throws InvalidDefinitionException {
        assertThat(of(TASK)).containsExactly(Diagnostic.schema("no sns", "/States/T/Resource"));
    }

    @Test
    void branchesAndIterationsAreLookedInto() throws InvalidDefinitionException {
        assertThat(of("{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':[" + TASK.replace("sns:publish",
                "lambda:invoke") + "," + TASK.replace("'T'", "'U'")
                + "],'Next':'M'},'M':{'Type':'Map','End':true,'ItemProcessor':" + TASK.replace("'T'", "'V'")
                + "}}}")).extracting(Diagnostic::location).containsExactly("/States/P/Branches[1]/States/U/Resource",
                        "/States/M/ItemProcessor/States/V/Resource");
    }
}
