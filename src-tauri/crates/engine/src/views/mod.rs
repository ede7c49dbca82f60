//! What the engine answers, as every host shows it: amounts are decimal strings, quantities numbers,
//! times RFC 3339 in UTC.

mod advice;
mod agents;
mod amount;
mod backups;
mod board;
mod book;
mod count;
mod customer;
mod demand;
mod flow;
mod in_flow;
mod letter;
mod lock;
mod log;
mod order;
mod oversight;
mod page;
mod policy;
mod purchase;
mod quote;
mod reading;
mod report;
mod stock;

pub use advice::{AlertView, DraftView, EffectView, RecommendationView, ReviewView};
pub use agents::{AgentStatus, AgentsView};
pub use amount::Amount;
pub use backups::{
    BackupView, BackupsView, FailedBackup, RestoreView, SalvageView, SalvagedTable, VerifiedView,
};
pub use board::{Board, BoardCard, BoardGroup, CardAction, Lane};
pub use book::{BookInfo, DoctorReport, Finding};
pub use count::{CountEntry, CountLineView, CountPostedView, CountView};
pub use customer::{
    AddressView, CustomerView, MergedView, PersonalData, PersonalOrder, PersonalQuote, PersonalText,
};
pub use demand::{
    CalendarDay, CalendarView, DemandView, DoneWhenView, FanDayView, ForecastDetail, ForecastView,
    ForecastsView, MethodView, PlanningLead, PlanningView, PurchaseListLine, PurchaseListView, RevenueSlot,
    RevenueView, SellerView, SellersView, StockLevelView,
};
pub use flow::{
    BottleneckStory, ConstraintView, CountedInView, FaultsView, StagesView, WeekView, WorkedView,
};
pub use in_flow::{
    AgeBandView, AgedView, ControlPointView, ControlView, FlowSlotView, FlowStageView, FlowView, LeadBinView,
    LittleView,
};
pub use letter::{AttachmentView, LetterFolderView, LetterProblem, LetterRefused, LetterView, LettersTaken};
pub use lock::LockView;
pub use log::{LogChoices, LogExport};
pub use order::{
    ChangedView, EventView, LateView, LineView, NextStep, OrderRow, OrderView, PaymentView, ProductView,
    ShipmentView, StatusCount, SubmitReport, SubmittedOrder, TaxView, UndoView,
};
pub use oversight::{
    BottleneckView, ChartInfo, ChartTable, ChartView, HoursView, LowStockView, OversightView, PointView,
    RowsFile, RowsView, StageView, TableColumn, ThroughputView,
};
pub use page::Page;
pub use policy::{
    PolicyForm, PolicyPreview, PolicyReason, PolicyRule, PolicyTrial, PolicyVersion, PolicyView, TriedOrder,
};
pub use purchase::{PurchaseLineView, PurchaseView, ReceiptView, SupplierView};
pub use quote::{QuoteLineView, QuoteView};
pub use reading::{Coverage, ReadLineView, ReadingView, Suggestion};
pub use report::{
    ReportFailure, ReportRunView, ReportScheduleView, ReportTemplateView, ReportView, ReportsDueView,
};
pub use stock::{MovementView, StockChangeView, StockView};

/// Declares views: plain serde structs, with types for the window's bindings behind the feature.
macro_rules! views {
    ($($(#[$doc:meta])* $kind:ident $name:ident $(<$t:ident>)? { $($body:tt)* })*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        $(#[$doc])*
        pub $kind $name $(<$t>)? { $($body)* }
    )*};
}
pub(crate) use views;
