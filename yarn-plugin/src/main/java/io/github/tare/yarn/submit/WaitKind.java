package io.github.tare.yarn.submit;

/**
 * What an application that does not get on waits for. The names are in the JSON of {@code tare
 * submit}, and so a contract.
 */
public enum WaitKind {
  QUEUE_MASTERS("the queue's share for application masters is used up"),
  USER_MASTERS("this user's share for application masters in the queue is used up"),
  /** CapacityScheduler lets a master that is too large for the share start where it is alone. */
  MASTER_ALONE(
      "the share for application masters is used up, and it is smaller than this master, which"
          + " starts only when no other runs in the queue"),
  QUEUE_FULL("the queue, or one above it, is at its maximum"),
  USER_FULL("this user has as much of the queue as one user may have"),
  QUEUE_APPLICATIONS("the queue, or one above it, has as many applications running as it may"),
  USER_APPLICATIONS("this user has as many applications running as one user may"),
  NOT_ACTIVATED("its turn in the queue has not come"),
  NO_NODES("no node of the cluster has registered"),
  LABEL_WITHOUT_NODES("no node has the label", " "),
  /** It has its turn, and YARN does not say why it has no container. */
  CONTAINER("no container has become free for the application master"),
  NODE_ROOM(
      "no node with room for the application master was found", "; the last that was tried is "),
  NODE_RESERVED("YARN keeps a node for the application master, which has no room for it yet"),
  NODE_AVOIDED(
      "YARN passes over nodes where an attempt of this application failed", "; the last is "),
  NODE_UNASKED("YARN looks for another node than", " "),
  NODE_LABELLED("only nodes of a label that was not asked for are free", "; the last is "),
  CONTAINER_FAILED("YARN could not make a container", "; the last node that was tried is "),
  BEING_LAUNCHED("the application master has a container, which is about to be launched"),
  BEING_STARTED("the application master's container was launched and is starting"),
  ATTEMPT_FAILED("the last attempt failed", ". "),
  /**
   * The cases of which Hadoop's schedulers do not tell: CapacityScheduler's limit of parallel
   * applications, and FairScheduler's queues that are full before an application's turn comes.
   */
  SILENT(
      "YARN does not say for what; it is silent where too many applications run at once"
          + " (max-parallel-apps of CapacityScheduler) and where a queue has reached its maximum"
          + " (maxResources of FairScheduler)"),
  WORKERS("no TaskExecutor has a container yet"),
  /** YARN's words, which nobody translated. */
  OTHER("", "");

  private final String clause;
  private final String tail;

  WaitKind(String clause) {
    this(clause, "");
  }

  /**
   * A kind that has a subject: a node, a label.
   *
   * @param tail leads from the clause to the subject
   */
  WaitKind(String clause, String tail) {
    this.clause = clause;
    this.tail = tail;
  }

  /** For example {@code no node has the label gpu}. */
  String clause(String subject) {
    return subject.isEmpty() ? clause : clause + tail + subject;
  }
}
