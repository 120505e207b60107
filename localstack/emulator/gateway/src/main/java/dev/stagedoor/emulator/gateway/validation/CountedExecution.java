package dev.stagedoor.emulator.gateway.validation;

import com.networknt.schema.ExecutionContext;

/** One run of the validator, whose every step down the schema is work: alternatives within alternatives multiply. */
final class CountedExecution extends ExecutionContext {

    private static final int STEP = 8;

    private final WorkBudget budget;

    CountedExecution(WorkBudget budget) {
        this.budget = budget;
    }

    @Override
    public void evaluationPathAddLast(String segment) {
        budget.spend(STEP);
        super.evaluationPathAddLast(segment);
    }

    @Override
    public void evaluationPathAddLast(int segment) {
        budget.spend(STEP);
        super.evaluationPathAddLast(segment);
    }
}
