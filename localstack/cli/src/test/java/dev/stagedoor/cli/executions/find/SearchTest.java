package dev.stagedoor.cli.executions.find;

import dev.stagedoor.cli.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchTest {

    private static final String ACCOUNT = "arn:aws:states:us-east-1:000000000000:";

    private final FakeStates states = new FakeStates().machine("stagedoor-saga", StateMachineType.STANDARD)
            .machine("stagedoor-cancel", StateMachineType.STANDARD).machine("stagedoor-quote", StateMachineType.EXPRESS)
            .execution("stagedoor-saga", "bk-12", "FAILED", 30).execution("stagedoor-saga", "bk-1", "SUCCEEDED", 20)
            .execution("stagedoor-saga", "twice", "SUCCEEDED", 10)
            .execution("stagedoor-cancel", "twice", "SUCCEEDED", 15)
            .execution("stagedoor-cancel", "stopped", "ABORTED", 5);

    @Test
    void aMachineHasAShortNameALongOneAndAnArn() {
        for (String name : new String[]{"saga", "stagedoor-saga", "sag", ACCOUNT + "stateMachine:stagedoor-saga"}) {
            assertThat(find(name)).isInstanceOfSatisfying(Found.OfMachine.class,
                    found -> assertThat(found.machine().shortName()).as(name).isEqualTo("saga"));
        }
    }

    @Test
    void anExecutionIsFoundByItsNameItsBeginningOrItsArn() {
        for (String name : new String[]{"stopped", "sto", ACCOUNT + "execution:stagedoor-cancel:stopped"}) {
            assertThat(find(name)).isInstanceOfSatisfying(Found.OfExecution.class,
                    found -> assertThat(found.facts().name()).as(name).isEqualTo("stopped"));
        }
    }

    @Test
    void aWholeNameGoesBeforeABeginning() {
        assertThat(find("bk-1")).isInstanceOfSatisfying(Found.OfExecution.class,
                found -> assertThat(found.facts().name()).isEqualTo("bk-1"));
    }

    @Test
    void whatMayMeanSeveralIsNotGuessed() {
        assertThatThrownBy(() -> find("bk")).isInstanceOf(CommandFailure.class)
                .hasMessage("more than one name begins with bk:\n  bk-12\n  bk-1");
        assertThatThrownBy(() -> find("twice")).hasMessageContaining("stagedoor-saga:twice")
                .hasMessageContaining("stagedoor-cancel:twice");
    }

    @Test
    void aWrongNameGetsTheNearest() {
        assertThatThrownBy(() -> find("qoute")).isInstanceOf(CommandFailure.class).hasMessage(
                "no state machine or execution is named qoute. Did you mean quote? ./stagedoor executions lists them");
        assertThatThrownBy(() -> find(ACCOUNT + "execution:stagedoor-saga:none"))
                .hasMessage("there is no execution " + ACCOUNT + "execution:stagedoor-saga:none");
    }

    @Test
    void ofAnExpressExecutionThereIsNothingToShow() {
        assertThatThrownBy(() -> find(ACCOUNT + "express:stagedoor-quote:a:b")).isInstanceOf(CommandFailure.class)
                .hasMessageContaining("are not kept");
    }

    private Found find(String what) {
        return new Search(new Machines(states, "stagedoor").all(), new Executions(states)).find(what);
    }
}
