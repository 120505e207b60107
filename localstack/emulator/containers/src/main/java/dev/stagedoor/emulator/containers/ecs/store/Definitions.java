package dev.stagedoor.emulator.containers.ecs.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.Cluster;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.core.Account;

/** Clusters, and the revisions of every task definition family. Thread-safe. */
public final class Definitions {

    private static final int MAX = 1_000;

    private final Map<String, Cluster> clusters = new TreeMap<>();
    private final Map<String, List<TaskDefinition>> families = new TreeMap<>();
    private final Account account;

    public Definitions(Account account) {
        this.account = account;
    }

    /** Creating a cluster that exists gives the one that exists. */
    public synchronized Cluster createCluster(String name, Map<String, String> tags) {
        if (clusters.size() >= MAX) {
            throw EcsException.client("At most " + MAX + " clusters");
        }
        return clusters.computeIfAbsent(name, n -> new Cluster(account.arn("ecs", "cluster/" + n), n, tags));
    }

    /** @param reference name or ARN; null is {@code default} */
    public synchronized Cluster cluster(String reference) {
        Cluster cluster = clusters.get(lastSegment(reference == null ? "default" : reference));
        if (cluster == null) {
            throw EcsException.clusterNotFound();
        }
        return cluster;
    }

    public synchronized List<Cluster> clusters() {
        return List.copyOf(clusters.values());
    }

    public synchronized void replace(Cluster cluster) {
        clusters.put(cluster.name(), cluster);
    }

    public synchronized void deleteCluster(Cluster cluster) {
        clusters.remove(cluster.name());
    }

    /** Stores what {@code make} makes of the family's next revision number. */
    public synchronized TaskDefinition register(String family, java.util.function.IntFunction<TaskDefinition> make) {
        List<TaskDefinition> revisions = families.computeIfAbsent(family, f -> new ArrayList<>());
        if (families.size() > MAX || revisions.size() >= MAX) {
            throw EcsException.client("At most " + MAX + " task definition families, and revisions of each");
        }
        TaskDefinition registered = make.apply(revisions.size() + 1);
        revisions.add(registered);
        return registered;
    }

    /** @param reference {@code family}, {@code family:revision} or an ARN; a family means its newest active revision */
    public synchronized TaskDefinition taskDefinition(String reference) {
        String[] parts = lastSegment(reference).split(":", 2);
        List<TaskDefinition> revisions = families.getOrDefault(parts[0], List.of());
        if (parts.length == 1) {
            return revisions.stream().filter(TaskDefinition::active).reduce((a, b) -> b)
                    .orElseThrow(Definitions::noTaskDefinition);
        }
        return revisions.stream().filter(d -> Integer.toString(d.revision()).equals(parts[1])).findFirst()
                .orElseThrow(Definitions::noTaskDefinition);
    }

    public synchronized TaskDefinition deregister(String reference) {
        TaskDefinition definition = taskDefinition(reference).deregistered();
        replace(definition);
        return definition;
    }

    public synchronized void replace(TaskDefinition definition) {
        families.get(definition.family()).set(definition.revision() - 1, definition);
    }

    public synchronized List<TaskDefinition> taskDefinitions() {
        return families.values().stream().flatMap(List::stream).toList();
    }

    /** The name at the end of an ARN, or the text itself. */
    public static String lastSegment(String reference) {
        return reference.startsWith("arn:") ? reference.substring(reference.lastIndexOf('/') + 1) : reference;
    }

    private static EcsException noTaskDefinition() {
        return EcsException.client("Unable to describe task definition.");
    }
}
