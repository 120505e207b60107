package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.List;

/**
 * What an update would do to one resource.
 *
 * @param physicalId null for one that does not exist yet
 * @param replacement null for one that is not modified
 */
public record PlannedChange(Action action, String logicalId, String physicalId, String type, Replacement replacement,
        List<Detail> details) {

    public PlannedChange {
        details = List.copyOf(details);
    }

    /** AWS's words for what is done. */
    public enum Action {
        Add, Modify, Remove
    }

    /** Whether a new resource takes the old one's place. */
    public enum Replacement {
        True, False, Conditional
    }

    /**
     * A property that changes.
     *
     * @param name null where it is not a property
     * @param recreation whether the change needs a new resource: {@code Never}, {@code Always} or {@code Conditionally}
     * @param known whether the new value is known before the change is made
     */
    public record Detail(String attribute, String name, String recreation, boolean known) {}
}
