using CsCheck;

namespace ZecGen.Runtime.Tests;

/// <summary>Whatever a service does with pages: nothing is lost, nothing is given twice, and there is always an end.</summary>
public class ListingPropertyTests
{
    private const int MostCalls = 400;

    // How a service turns a page's number and size into items, and what it says of the total.
    private sealed record Service(int Items, int? Size, int? Cap, int? Fixed, int FilterSeed, Totals Totals, Faults Faults)
    {
        public int PageSize => Fixed ?? Math.Min(Size ?? 5, Cap ?? int.MaxValue);

        // Of what is filtered after paging some pages have nothing left.
        public bool Shows(int item) => FilterSeed == 0 || ((item / 3 * 7919) + FilterSeed) % 3 != 0;

        public int[] Visible => [.. Enumerable.Range(0, Items).Where(Shows)];

        public int[] Page(long page)
        {
            if (Faults == Faults.IgnoresPage) page = 1;
            if (Faults == Faults.RepeatsLast) page = Math.Min(page, Math.Max(1, (Items + PageSize - 1) / PageSize));
            if (Faults == Faults.GoesRound) page = ((page - 1) % Math.Max(1, (Items + PageSize - 1) / PageSize)) + 1;
            return [.. Enumerable.Range(0, Items).Skip((int)(page - 1) * PageSize).Take(PageSize).Where(Shows)];
        }

        public long? Total(int call) => Totals switch
        {
            Totals.Absent => null,
            Totals.All => Items,
            Totals.Growing => Items + call,
            Totals.GrowingFast => Items + ((long)call * PageSize * 2),
            Totals.Shrinking => Items + Math.Max(0, 30 - (call * 5)),
            Totals.Sometimes => call % 2 == 0 ? Items : null,
            _ => long.MaxValue,
        };
    }

    private enum Totals { Absent, All, Growing, GrowingFast, Shrinking, Sometimes, Absurd }

    private enum Faults { None, IgnoresPage, RepeatsLast, GoesRound }

    private static readonly Gen<Service> Services = Gen.Select(
        Gen.Int[0, 60], Size(12), Size(8), Size(12), Gen.Int[0, 4], Gen.Enum<Totals>(), Gen.Enum<Faults>(),
        static (items, size, cap, fixedSize, filter, totals, faults) => new Service(items, size, cap, cap is null ? fixedSize : null, filter, totals, faults));

    [Fact]
    public async Task Enumeration_EndsWithoutDuplicates() =>
        await Gen.Select(Services, Gen.Int[1, 4], Gen.Int[0, 4]).SampleAsync(static async (service, first, ahead) =>
        {
            var items = await EnumerateAsync(service, first, ahead);
            Assert.Equal(items.Distinct(), items);
            Assert.Subset(service.Visible.ToHashSet(), items.ToHashSet());
        }, iter: 5000);

    [Fact]
    public async Task Enumeration_OfChangingItems_EndsWithoutDuplicates() =>
        await Gen.Select(Services, Gen.Int[1, 4], Gen.Int[0, 4]).SampleAsync(static async (service, first, ahead) =>
        {
            var seen = 0;
            var items =
                await EnumerateAsync(service, first, ahead, number => new Changing(number, Interlocked.Increment(ref seen)), static item => $"t{item.Number}");
            Assert.Equal(await EnumerateAsync(service, first, ahead), items.Select(static item => item.Number));
        }, iter: 5000);

    [Fact]
    public async Task Enumeration_WithATotal_LosesNothing() =>
        await Gen.Select(Services, Gen.Int[1, 4], Gen.Int[0, 4]).SampleAsync(static async (service, first, ahead) =>
        {
            if (service.Faults is Faults.IgnoresPage or Faults.GoesRound || service.Totals is Totals.Absent) return;
            if (service.Faults is Faults.RepeatsLast && first > 1 && (first - 1) * service.PageSize >= service.Items) return;
            // An empty page behind what the requested size makes the last one shows nothing.
            if (first > 1 && service.FilterSeed != 0 && service.PageSize < service.Size) return;
            if (service.Totals is Totals.Sometimes && service.PageSize < service.Size) return;
            if (service.Totals is Totals.Sometimes && service.FilterSeed != 0) return;
            Assert.Equal(service.Visible.Where(item => item >= (first - 1) * service.PageSize), await EnumerateAsync(service, first, ahead));
        }, iter: 5000);

    [Fact]
    public async Task Pages_HaveTheItemsOfTheEnumerationInOrder() =>
        await Gen.Select(Services, Gen.Int[1, 4], Gen.Int[0, 4]).SampleAsync(static async (service, first, ahead) =>
        {
            var pages = await PagesAsync(service, 1, ahead, first);

            Assert.NotEmpty(pages);
            Assert.Equal(first, pages[0].Number);
            Assert.All(pages.Zip(pages.Skip(1)), static pair => Assert.True(pair.First.Number < pair.Second.Number));
            Assert.Equal(await EnumerateAsync(service, first, ahead), pages.SelectMany(static page => page.Items));
            if (service.Faults is Faults.None) Assert.All(pages, page => Assert.Equal(service.Page(page.Number), page.Items));
        }, iter: 5000);

    [Fact]
    public async Task Pages_FromAnyPage_GiveTheRest() =>
        await Gen.Select(Services, Gen.Int[1, 20], Gen.Int[0, 4]).SampleAsync(static async (service, some, ahead) =>
        {
            // A short page in the middle would be taken for all that came before it, too.
            var plain = service with { Cap = null, Fixed = service.Size, FilterSeed = 0, Faults = Faults.None };
            var all = await PagesAsync(plain, 1, ahead, null);
            var before = all.Take(some).ToList();
            var rest = await PagesAsync(plain, 3, ahead, before[^1].Number + 1);

            Assert.Equal(plain.Visible, before.Concat(rest).SelectMany(static page => page.Items));
        }, iter: 3000);

    [Fact]
    public async Task Enumeration_OfFullPagesWithoutATotal_LosesNothing() =>
        await Gen.Select(Services, Gen.Int[1, 4], Gen.Int[0, 4]).SampleAsync(static async (service, first, ahead) =>
        {
            var plain = service with { Totals = Totals.Absent, FilterSeed = 0, Cap = null, Fixed = service.Size };
            var expected = plain.Visible.Where(item => item >= (first - 1) * plain.PageSize);
            if (plain.Faults is Faults.None or Faults.RepeatsLast && (plain.Faults == Faults.None || (first - 1) * plain.PageSize < plain.Items))
                Assert.Equal(expected, await EnumerateAsync(plain, first, ahead));
        }, iter: 3000);

    [Fact]
    public async Task Wait_HoweverTheServicePages_FindsEveryId() =>
        await Gen.Select(Gen.Int[1, 60], Gen.Int[1, 25], Gen.Int[1, 25], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 3])
            .SampleAsync(static async (count, most, cap, absences, hasTotal, looksUntilDone) =>
        {
            var ids = Enumerable.Range(0, count).Select(static number => $"t{number}").ToValueList();
            var clock = new TestClock();
            var (calls, largest) = (0, 0);
            var query = new WaitQuery<(ValueList<string> Ids, long Page), (int[] Items, long? Total), (string Id, string State)>(
                static (some, page) => (some, page),
                (request, _) =>
                {
                    calls++;
                    largest = Math.Max(largest, request.Ids.Count);
                    var look = (int)((clock.GetUtcNow().ToUnixTimeSeconds() - 1700000000) / 5);
                    var there = request.Ids.Select(static id => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture))
                        .Where(number => look >= absences || number % 3 != 0).ToArray();
                    return Task.FromResult((there.Skip((int)(request.Page - 1) * cap).Take(cap).ToArray(), hasTotal ? there.Length : (long?)null));
                },
                response => response.Items.Select(number => ($"t{number}", State(number))).ToValueList(),
                static item => item.Id, Waits.IsAbsence, most, isPaged: true, getTotal: static response => response.Total);

            string State(int number) => clock.GetUtcNow().ToUnixTimeSeconds() - 1700000000 >= 5 * (absences + (number % (looksUntilDone + 1)))
                ? "AVAILABLE"
                : "CREATING";

            var wait = Waiting.UntilAsync(ids, query, static item => item.State, new(["AVAILABLE"], ["FAILED"]), null, clock, default);
            await clock.SkipDelaysAsync(wait);

            Assert.Equal(ids, (await wait).Select(static item => item.Id).ToValueList());
            Assert.InRange(largest, 1, most);
            Assert.InRange(calls, 1, MostCalls * 10);
        }, iter: 500, threads: 1);

    [Fact]
    public async Task Wait_ForAStateThatNeverComes_Ends() =>
        await Gen.Select(Gen.Int[1, 30], Gen.Int[1, 12], Gen.Enum<Totals>(), Gen.Bool, Gen.Bool)
            .SampleAsync(static async (count, most, totals, ignoresPage, isThere) =>
        {
            var clock = new TestClock();
            var calls = 0;
            var service = new Service(40, null, 5, null, 0, totals, ignoresPage ? Faults.IgnoresPage : Faults.None);
            var query = new WaitQuery<long, (int[] Items, long? Total), int>(
                static (_, page) => page, (page, _) => Task.FromResult((service.Page(page), service.Total(++calls))),
                static response => response.Items.ToValueList(), item => isThere ? $"t{item}" : $"other{item}", Waits.IsAbsence, most, isPaged: true,
                getTotal: static response => response.Total);

            var wait = Waiting.UntilAsync(Enumerable.Range(0, count).Select(static number => $"t{number}").ToValueList(), query, static _ => "CREATING",
                new(["AVAILABLE"], []), new() { Timeout = TimeSpan.FromSeconds(30) }, clock, default);
            await clock.SkipDelaysAsync(wait);

            var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
            Assert.Equal(isThere && !ignoresPage ? WaitOutcome.TimedOut : exception.Outcome, exception.Outcome);
            Assert.InRange(calls, 1, MostCalls * 40);
        }, iter: 300, threads: 1);

    private static Task<List<int>> EnumerateAsync(Service service, int first, int ahead) =>
        EnumerateAsync(service, first, ahead, static number => number, null);

    private static async Task<List<T>> EnumerateAsync<T>(Service service, int first, int ahead, Func<int, T> make, Func<T, string?>? getId)
    {
        var items = new List<T>();
        await foreach (var item in ListOf(service, first, ahead, make, getId)) items.Add(item);
        return items;
    }

    private static async Task<List<Page<int>>> PagesAsync(Service service, int first, int ahead, long? start)
    {
        var pages = new List<Page<int>>();
        await foreach (var page in ListOf(service, first, ahead, static number => number, null).AsPages(start)) pages.Add(page);
        return pages;
    }

    private static AsyncPageable<T> ListOf<T>(Service service, int first, int ahead, Func<int, T> make, Func<T, string?>? getId)
    {
        var calls = 0;
        return Paging.EnumerateAsync(
            new Request(first, service.Size), static (request, page) => request with { Page = page },
            async (request, _) =>
            {
                var call = Interlocked.Increment(ref calls);
                if (call > MostCalls) throw new InvalidOperationException("It does not end.");
                if (ahead > 2) await Task.Yield();
                return new Response<T>(service.Page(request.Page!.Value).Select(make).ToValueList(), service.Total(call));
            },
            static response => response.Items, static response => response.Total, static request => request.Page, static request => request.Size, ahead, getId);
    }

    private static Gen<int?> Size(int most) => Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, most].Select(static size => (int?)size));

    private sealed record Request(long? Page, long? Size);

    private sealed record Response<T>(ValueList<T> Items, long? Total);

    // A thing that is another each time it is looked at.
    private sealed record Changing(int Number, int Load);
}
