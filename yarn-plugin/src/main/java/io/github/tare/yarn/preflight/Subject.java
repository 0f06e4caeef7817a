package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.container.ContainerRequest;

/** All that a check may look at. */
record Subject(
    Candidate candidate, ContainerRequest master, ContainerRequest worker, ClusterFacts facts) {}
