package dev.stagedoor.admissions.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import dev.stagedoor.admissions.domain.Scan;
import dev.stagedoor.admissions.domain.Totals;

/** A register for tests, which can be out of reach. */
public final class InMemoryRegister implements Register {

    private final Set<String> scans = new HashSet<>();
    private final Map<String, Map<String, Long>> byDoor = new HashMap<>();
    public boolean unreachable;

    @Override
    public synchronized boolean admit(Scan scan) {
        if (unreachable) {
            throw new RegisterUnavailableException("The test cut the line", null);
        }
        if (!scans.add(scan.performanceId() + "/" + scan.scanId())) {
            return false;
        }
        byDoor.computeIfAbsent(scan.performanceId(), id -> new HashMap<>()).merge(scan.door(), 1L, Long::sum);
        return true;
    }

    @Override
    public synchronized Totals totals(String performanceId) {
        if (unreachable) {
            throw new RegisterUnavailableException("The test cut the line", null);
        }
        Map<String, Long> doors = byDoor.getOrDefault(performanceId, Map.of());
        return new Totals(performanceId, doors.values().stream().mapToLong(Long::longValue).sum(), doors);
    }
}
