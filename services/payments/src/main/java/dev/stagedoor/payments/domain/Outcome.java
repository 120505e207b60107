package dev.stagedoor.payments.domain;

/** How an order ended, in words for the log. */
public enum Outcome {

    PAID("done, and the answer was taken"), DONE("done; nobody asked for an answer"), DECLINED(
            "declined, and the answer was taken"), VOIDED(
                    "charged, but nobody waits for the answer any more: void, unless an earlier one was taken"), UNHEARD(
                            "nobody waits for the answer any more"), POSTPONED(
                                    "answered later"), UNANSWERED("never answered");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** As it stands in the log. */
    public String text() {
        return text;
    }
}
