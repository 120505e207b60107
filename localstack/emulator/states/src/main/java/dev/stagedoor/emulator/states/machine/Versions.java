package dev.stagedoor.emulator.states.machine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.states.error.api.ServiceQuotaExceededException;

/** The versions of one state machine. */
final class Versions {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a> */
    private static final int MOST = 1000;

    private final String machineArn;
    private final TreeMap<Integer, Version> byNumber = new TreeMap<>();
    private int last;

    Versions(String machineArn) {
        this.machineArn = machineArn;
    }

    /** The newest first. */
    Collection<Version> all() {
        return List.copyOf(byNumber.descendingMap().values());
    }

    Optional<Version> ofNumber(String number) {
        return byNumber.values().stream().filter(version -> number.equals(String.valueOf(version.number())))
                .findFirst();
    }

    Optional<Version> ofArn(String arn) {
        return byNumber.values().stream().filter(version -> version.arn().equals(arn)).findFirst();
    }

    /** A new version of a revision, or the last one if that is the same. */
    Version publish(Revision revision, String description, Instant now) {
        if (byNumber.size() >= MOST) {
            throw new ServiceQuotaExceededException("A state machine has at most " + MOST + " versions.");
        }
        Version newest = byNumber.get(last);
        if (newest != null && newest.revision() == revision) {
            return newest;
        }
        last++;
        Version version = new Version(last, machineArn + ":" + last, revision, description, now);
        byNumber.put(last, version);
        return version;
    }

    void delete(Version version) {
        byNumber.remove(version.number());
    }
}
