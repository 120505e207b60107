package dev.stagedoor.emulator.containers.ecr.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Image;
import dev.stagedoor.emulator.containers.ecr.model.Repository;

/** Repositories and their images. Thread-safe. */
public final class Registry {

    private static final int MAX_REPOSITORIES = 1_000;
    private static final int MAX_IMAGES = 10_000;

    private final Map<String, Repository> repositories = new TreeMap<>();
    private final Map<String, Map<String, Image>> images = new TreeMap<>();
    private final String accountId;

    public Registry(String accountId) {
        this.accountId = accountId;
    }

    public synchronized void create(Repository repository) {
        if (repositories.containsKey(repository.name())) {
            throw EcrException.repositoryAlreadyExists(repository.name(), accountId);
        }
        if (repositories.size() >= MAX_REPOSITORIES) {
            throw EcrException.limit("At most " + MAX_REPOSITORIES + " repositories");
        }
        repositories.put(repository.name(), repository);
        images.put(repository.name(), new LinkedHashMap<>());
    }

    public synchronized Repository repository(String name) {
        Repository repository = repositories.get(name);
        if (repository == null) {
            throw EcrException.repositoryNotFound(name, accountId);
        }
        return repository;
    }

    public synchronized List<Repository> repositories() {
        return List.copyOf(repositories.values());
    }

    public synchronized Repository delete(String name, boolean force) {
        Repository repository = repository(name);
        if (!force && !images.get(name).isEmpty()) {
            throw EcrException.repositoryNotEmpty(name, accountId);
        }
        repositories.remove(name);
        images.remove(name);
        return repository;
    }

    public synchronized void replace(Repository repository) {
        repository(repository.name());
        repositories.put(repository.name(), repository);
    }

    /** Adds an image, or gives one that is there another tag. */
    public synchronized Image put(String name, Image image) {
        Repository repository = repository(name);
        Map<String, Image> there = images.get(name);
        Image known = there.get(image.digest());
        for (String tag : image.tags()) {
            Optional<Image> tagged = find(name, tag);
            if (tagged.isPresent() && tagged.get().digest().equals(image.digest())) {
                throw EcrException.imageAlreadyExists(image.digest(), name);
            }
            if (tagged.isPresent() && repository.immutableTags()) {
                throw EcrException.imageTagAlreadyExists(name, tag);
            }
            tagged.ifPresent(other -> there.put(other.digest(), withoutTag(other, tag)));
        }
        if (there.size() >= MAX_IMAGES) {
            throw EcrException.limit("At most " + MAX_IMAGES + " images in a repository");
        }
        Image stored = known == null ? image : withTags(known, image);
        there.put(stored.digest(), stored);
        return stored;
    }

    public synchronized List<Image> images(String name) {
        repository(name);
        return new ArrayList<>(images.get(name).values());
    }

    /** @param reference a tag or a digest */
    public synchronized Optional<Image> find(String name, String reference) {
        repository(name);
        return images.get(name).values().stream()
                .filter(i -> i.digest().equals(reference) || i.tags().contains(reference)).findFirst();
    }

    public synchronized void remove(String name, Image image) {
        repository(name);
        images.get(name).remove(image.digest());
    }

    private static Image withoutTag(Image image, String tag) {
        java.util.Set<String> tags = new java.util.TreeSet<>(image.tags());
        tags.remove(tag);
        return withTags(image, tags);
    }

    private static Image withTags(Image image, Image more) {
        java.util.Set<String> tags = new java.util.TreeSet<>(image.tags());
        tags.addAll(more.tags());
        return withTags(image, tags);
    }

    private static Image withTags(Image image, java.util.Set<String> tags) {
        return new Image(image.digest(), java.util.Set.copyOf(tags), image.manifest(), image.mediaType(),
                image.configDigest(), image.layerDigests(), image.size(), image.pushedAt());
    }
}
