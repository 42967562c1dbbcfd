/// The keys that one mapping of the job file may hold.
protocol JobKey: RawRepresentable<String>, CaseIterable, Hashable {}
