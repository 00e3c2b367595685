using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Polls resources until they reach an expected state.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Waiting
{
    /// <summary>Waits until all resources are in an expected state at the same time, and returns them in the order of the ids.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <typeparam name="TItem">The type of the resources.</typeparam>
    /// <param name="ids">The ids of the resources to wait for. An empty list completes immediately.</param>
    /// <param name="query">The query that finds the resources.</param>
    /// <param name="getState">A function that returns the state of an item.</param>
    /// <param name="plan">The states that end the wait.</param>
    /// <param name="options">The options for the wait; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock for delays and the timeout.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="WaitException">A resource is in a failed state or does not exist, or the wait timed out. A timeout cancels a call in
    /// progress.</exception>
    /// <exception cref="ApiException">A call failed for another reason than a missing resource.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public static async Task<ValueList<TItem>> UntilAsync<TRequest, TResponse, TItem>(
        ValueList<string> ids,
        WaitQuery<TRequest, TResponse, TItem> query,
        Func<TItem, string?> getState,
        WaitPlan plan,
        WaitOptions? options,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (query is null) throw new ArgumentNullException(nameof(query));
        options ??= new();
        options.EnsureUsable();
        var watch = new Watch<TItem>(ids, plan, options, time);
        using var deadline = AttemptDeadline.Start(options.Limit, time, lifetime: null, cancellationToken);
        try
        {
            if (!watch.IsOver) await time.DelayAsync(watch.Bounded(options.InitialDelay), cancellationToken).ConfigureAwait(false);
            while (!watch.IsOver)
            {
                watch.See(await query.LookAsync(ids, deadline.Token).ConfigureAwait(false), query.GetId, getState);
                if (!watch.IsOver) await time.DelayAsync(watch.NextDelay(), cancellationToken).ConfigureAwait(false);
            }
            return watch.Items;
        }
        catch (OperationCanceledException) when (deadline.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw watch.TimedOut();
        }
    }

    /// <summary>What is known of the things that are waited for.</summary>
    private sealed class Watch<TItem>(ValueList<string> ids, WaitPlan plan, WaitOptions options, TimeProvider time)
    {
        private readonly long start = time.GetTimestamp();
        private readonly Sighting[] sightings = new Sighting[ids.Count];

        public bool IsOver { get; private set; } = ids.Count == 0;

        public ValueList<TItem> Items => ValueList.Create<TItem>([.. sightings.Select(static sighting => sighting.Item!)]);

        public void See(List<TItem> items, Func<TItem, string?> getId, Func<TItem, string?> getState)
        {
            var done = 0;
            for (var i = 0; i < ids.Count; i++)
            {
                ref var sighting = ref sightings[i];
                if (!Find(items, ids[i], getId, ref sighting.Item))
                {
                    if (++sighting.Absences > options.ToleratedAbsences) throw Ended(WaitOutcome.Absent, i);
                    continue;
                }
                var before = sighting;
                (sighting.State, sighting.Absences) = (getState(sighting.Item!), 0);
                if (Has(plan.Failed, sighting.State)) throw Ended(WaitOutcome.Failed, i);
                var isDone = Has(plan.Done, sighting.State);
                sighting.IsSettled |= !plan.MayLag || !isDone || before.State is not null;
                if (isDone && sighting.IsSettled) done++;
            }
            IsOver = done == ids.Count;
        }

        /// <exception cref="WaitException">Time is up.</exception>
        public TimeSpan NextDelay() => IsTimeUp ? throw TimedOut() : Bounded(options.Interval);

        /// <summary>Returns a delay, or what is left of the time where that is less.</summary>
        public TimeSpan Bounded(TimeSpan delay) => HasLimit && Left is var left && left < delay ? left : delay;

        /// <summary>Names the first that is not done.</summary>
        public WaitException TimedOut() =>
            Ended(WaitOutcome.TimedOut, Math.Max(0, Array.FindIndex(sightings, sighting => sighting.Absences > 0 || !Has(plan.Done, sighting.State))));

        private bool HasLimit => options.Timeout != Timeout.InfiniteTimeSpan;

        private TimeSpan Left => options.Timeout - time.GetElapsedTime(start);

        private bool IsTimeUp => HasLimit && Left <= TimeSpan.Zero;

        private WaitException Ended(WaitOutcome outcome, int i) => new(outcome, ids[i], sightings[i].State, sightings[i].Item, time.GetElapsedTime(start));

        private static bool Find(List<TItem> items, string id, Func<TItem, string?> getId, ref TItem? found)
        {
            foreach (var item in items)
                if (getId(item) == id)
                {
                    found = item;
                    return true;
                }
            return false;
        }

        private static bool Has(ValueList<string> states, string? state)
        {
            foreach (var candidate in states)
                if (candidate == state) return true;
            return false;
        }

        private struct Sighting
        {
            public TItem? Item;
            public string? State;
            public int Absences;

            // Whether its state can be taken for one of after the action.
            public bool IsSettled;
        }
    }
}
